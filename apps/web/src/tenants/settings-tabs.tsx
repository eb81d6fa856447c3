import { can } from '@gatehouse/policy/can';
import { TABS_CLASS, tabClass } from '@gatehouse/ui/tabs';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PageContext } from '#src/shell/page-context.ts';

interface SettingsTabsProps {
  context: PageContext;
  open: 'general' | 'roles' | 'api-keys';
}

/** The parts of the settings, for those who may open more than one. */
export function SettingsTabs({ context, open }: SettingsTabsProps) {
  const t = useTranslations('customRoles');
  const path = `/t/${context.tenant.slug}/settings`;
  const tabs = [
    { name: 'General', part: 'general', href: path },
    ...(can(context, 'roles:read')
      ? [{ name: t('title'), part: 'roles', href: `${path}/roles` }]
      : []),
    ...(can(context, 'api_keys:manage')
      ? [{ name: 'API keys', part: 'api-keys', href: `${path}/api-keys` }]
      : []),
  ];
  if (tabs.length === 1) return null;
  return (
    <nav aria-label="Settings" className={TABS_CLASS}>
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
