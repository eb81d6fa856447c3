import type { IndexProvider } from './provider.ts';

/** What is a person's own, and the question why something is not allowed. */
export const account: IndexProvider = ({ context, t }) => {
  const group = t('shell.palette.account');
  return [
    {
      id: 'why',
      name: t('accessHelp.title'),
      detail: t('shell.palette.whyHint'),
      group,
      href: `/t/${context.tenant.slug}/access`,
    },
    {
      id: 'security',
      name: t('profile.tabs.security'),
      detail: t('profile.security.description'),
      group,
      href: '/profile/security',
    },
    {
      id: 'language',
      name: t('shell.palette.language'),
      detail: t('profile.facts.theme'),
      group,
      href: '/profile/language',
    },
  ];
};
