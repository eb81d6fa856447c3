import { TABS_CLASS, tabClass } from '@gatehouse/ui/tabs';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { LinkPending } from '#src/shell/link-pending.tsx';

const TABS = [
  { name: 'profile', href: '/profile' },
  { name: 'security', href: '/profile/security' },
  { name: 'keys', href: '/profile/keys' },
  { name: 'notifications', href: '/notifications' },
  { name: 'language', href: '/profile/language' },
] as const;

/** The pages about oneself. */
export function ProfileTabs({ open }: { open: (typeof TABS)[number]['name'] }) {
  const t = useTranslations('profile.tabs');
  return (
    <nav aria-label={t('label')} className={TABS_CLASS}>
      {TABS.map(({ name, href }) => (
        <Link
          key={name}
          href={href}
          prefetch={false}
          aria-current={name === open ? 'page' : undefined}
          className={tabClass(name === open)}
        >
          {t(name)}
          <LinkPending />
        </Link>
      ))}
    </nav>
  );
}
