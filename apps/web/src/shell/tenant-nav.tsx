import type { Permission } from '@gatehouse/policy/permissions';
import {
  ChartColumn,
  FolderOpen,
  type LucideIcon,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NavLink } from './nav-link.tsx';

interface Entry {
  readonly segment: string;
  readonly name: 'projects' | 'members' | 'audit' | 'usage' | 'settings';
  readonly icon: LucideIcon;
  readonly permission: Permission;
}

export const ENTRIES: readonly Entry[] = [
  { segment: '', name: 'projects', icon: FolderOpen, permission: 'projects:read' },
  { segment: 'members', name: 'members', icon: Users, permission: 'members:read' },
  { segment: 'audit', name: 'audit', icon: ScrollText, permission: 'audit:read' },
  { segment: 'usage', name: 'usage', icon: ChartColumn, permission: 'usage:read' },
  { segment: 'settings', name: 'settings', icon: Settings, permission: 'tenant:read' },
];

interface TenantNavProps {
  slug: string;
  permissions: ReadonlySet<Permission>;
}

/** The pages of a tenant that this person may open. */
export function TenantNav({ slug, permissions }: TenantNavProps) {
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={t('tenant')}
      className="flex gap-0.5 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-2 max-md:pb-[env(safe-area-inset-bottom)] md:flex-1 md:flex-col"
    >
      {ENTRIES.filter((entry) => permissions.has(entry.permission)).map((entry) => (
        <NavLink
          key={entry.segment}
          segment={entry.segment}
          href={entry.segment === '' ? `/t/${slug}` : `/t/${slug}/${entry.segment}`}
        >
          <entry.icon aria-hidden="true" />
          {t(`nav.${entry.name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
