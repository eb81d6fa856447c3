import { can } from '@gatehouse/policy/can';
import { TABS_CLASS, tabClass } from '@gatehouse/ui/tabs';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { getEnv } from '#src/env.ts';
import type { PageContext } from '#src/shell/page-context.ts';

interface SettingsTabsProps {
  context: PageContext;
  open: 'general' | 'roles' | 'api-keys' | 'api-clients' | 'domains' | 'sso' | 'public-page';
}

/** The parts of the settings, for those who may open more than one. */
export function SettingsTabs({ context, open }: SettingsTabsProps) {
  const t = useTranslations('settings');
  const path = `/t/${context.tenant.slug}/settings`;
  const tabs = [
    { name: t('tabs.general'), part: 'general', href: path },
    ...(can(context, 'roles:read')
      ? [{ name: t('tabs.roles'), part: 'roles', href: `${path}/roles` }]
      : []),
    ...(can(context, 'api_keys:manage')
      ? [{ name: t('tabs.apiKeys'), part: 'api-keys', href: `${path}/api-keys` }]
      : []),
    ...(can(context, 'api_clients:manage')
      ? [{ name: t('tabs.apiClients'), part: 'api-clients', href: `${path}/api-clients` }]
      : []),
    ...(can(context, 'sso:manage')
      ? [
          { name: t('tabs.domains'), part: 'domains', href: `${path}/domains` },
          { name: t('tabs.sso'), part: 'sso', href: `${path}/sso` },
        ]
      : []),
    ...(can(context, 'tenant:secure') && filesAreOn()
      ? [{ name: t('tabs.publicPage'), part: 'public-page', href: `${path}/public-page` }]
      : []),
  ];
  if (tabs.length === 1) return null;
  return (
    <nav aria-label={t('title')} className={TABS_CLASS}>
      {tabs.map(({ name, part, href }) => (
        <Link
          key={part}
          href={href}
          aria-current={part === open ? 'page' : undefined}
          className={tabClass(part === open)}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** Without a store of files there are no guests, and no page for them. */
function filesAreOn(): boolean {
  const { IDENTITY_POOL_ID, FILES_BUCKET } = getEnv();
  return IDENTITY_POOL_ID !== undefined && FILES_BUCKET !== undefined;
}
