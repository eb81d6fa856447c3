import type { Permission } from '@gatehouse/policy/permissions';
import {
  ChartColumn,
  Files,
  FolderOpen,
  LayoutDashboard,
  type LucideIcon,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NavLink } from './nav-link.tsx';

export interface Entry {
  readonly segment: string;
  readonly name: 'overview' | 'projects' | 'files' | 'members' | 'audit' | 'usage' | 'settings';
  readonly icon: LucideIcon;
  readonly permission: Permission;
}

const ENTRIES: readonly Entry[] = [
  { segment: '', name: 'overview', icon: LayoutDashboard, permission: 'tenant:read' },
  { segment: 'projects', name: 'projects', icon: FolderOpen, permission: 'projects:read' },
  { segment: 'files', name: 'files', icon: Files, permission: 'files:read' },
  { segment: 'members', name: 'members', icon: Users, permission: 'members:read' },
  { segment: 'audit', name: 'audit', icon: ScrollText, permission: 'audit:read' },
  { segment: 'usage', name: 'usage', icon: ChartColumn, permission: 'usage:read' },
  { segment: 'settings', name: 'settings', icon: Settings, permission: 'tenant:read' },
];

/**
 * The pages of a tenant that a person may open.
 * @param filesOn whether this installation has a store for files
 */
export function getEntries(permissions: ReadonlySet<Permission>, filesOn: boolean) {
  return ENTRIES.filter(
    ({ name, permission }) => permissions.has(permission) && (filesOn || name !== 'files'),
  );
}

interface TenantNavProps {
  slug: string;
  entries: readonly Entry[];
}

/** The links to the pages of a tenant. */
export function TenantNav({ slug, entries }: TenantNavProps) {
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={t('tenant')}
      className="flex gap-0.5 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-2 max-md:pb-[env(safe-area-inset-bottom)] md:flex-1 md:flex-col"
    >
      {entries.map((entry) => (
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
