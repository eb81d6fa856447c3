import type { Permission } from '@gatehouse/policy/permissions';
import {
  Bot,
  Building2,
  FileUp,
  FolderSync,
  Gauge,
  Globe,
  IdCard,
  KeyRound,
  Plug,
  LifeBuoy,
  LogIn,
  type LucideIcon,
  Palette,
  ShieldCheck,
  Timer,
  TriangleAlert,
  UserPlus,
  Webhook,
} from 'lucide-react';

/** The order of the groups is that of the spine. */
export const SETTINGS_GROUPS = ['tenant', 'access', 'programs', 'end'] as const;

export interface SettingsSection {
  /** Of the address, below `/t/<slug>/settings`. */
  readonly segment: string;
  /** In the catalog, `settings.sections`. */
  readonly name:
    | 'general'
    | 'branding'
    | 'publicPage'
    | 'security'
    | 'inviting'
    | 'signIn'
    | 'roles'
    | 'domains'
    | 'sso'
    | 'scim'
    | 'apiKeys'
    | 'personalKeys'
    | 'connectedApps'
    | 'apiClients'
    | 'webhooks'
    | 'support'
    | 'danger';
  readonly group: (typeof SETTINGS_GROUPS)[number];
  readonly permission: Permission;
  /** What saving takes, where that is more than opening it. */
  readonly saving?: Permission;
  readonly icon: LucideIcon;
  /** Only where the installation has a store for files. */
  readonly needsFiles?: true;
}

/** The pages of a tenant's settings: a new one is a line here and a page at its segment. */
const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    segment: 'general',
    name: 'general',
    group: 'tenant',
    permission: 'tenant:read',
    saving: 'tenant:rename',
    icon: Building2,
  },
  {
    segment: 'branding',
    name: 'branding',
    group: 'tenant',
    permission: 'tenant:rename',
    icon: Palette,
  },
  {
    segment: 'public-page',
    name: 'publicPage',
    group: 'tenant',
    permission: 'tenant:secure',
    icon: FileUp,
    needsFiles: true,
  },
  {
    segment: 'security',
    name: 'security',
    group: 'access',
    permission: 'tenant:secure',
    icon: Gauge,
  },
  {
    segment: 'inviting',
    name: 'inviting',
    group: 'access',
    permission: 'tenant:secure',
    icon: UserPlus,
  },
  { segment: 'sign-in', name: 'signIn', group: 'access', permission: 'tenant:secure', icon: Timer },
  {
    segment: 'roles',
    name: 'roles',
    group: 'access',
    permission: 'roles:read',
    saving: 'roles:manage',
    icon: ShieldCheck,
  },
  { segment: 'domains', name: 'domains', group: 'access', permission: 'sso:manage', icon: Globe },
  { segment: 'sso', name: 'sso', group: 'access', permission: 'sso:manage', icon: LogIn },
  { segment: 'scim', name: 'scim', group: 'access', permission: 'sso:manage', icon: FolderSync },
  {
    segment: 'support',
    name: 'support',
    group: 'access',
    permission: 'tenant:secure',
    icon: LifeBuoy,
  },
  {
    segment: 'api-keys',
    name: 'apiKeys',
    group: 'programs',
    permission: 'api_keys:manage',
    icon: KeyRound,
  },
  {
    segment: 'personal-keys',
    name: 'personalKeys',
    group: 'programs',
    permission: 'api_keys:manage',
    icon: IdCard,
  },
  {
    segment: 'connected-apps',
    name: 'connectedApps',
    group: 'programs',
    permission: 'api_keys:manage',
    icon: Plug,
  },
  {
    segment: 'api-clients',
    name: 'apiClients',
    group: 'programs',
    permission: 'api_clients:manage',
    icon: Bot,
  },
  {
    segment: 'webhooks',
    name: 'webhooks',
    group: 'programs',
    permission: 'webhooks:manage',
    icon: Webhook,
  },
  {
    segment: 'danger',
    name: 'danger',
    group: 'end',
    permission: 'tenant:read',
    icon: TriangleAlert,
  },
];

/**
 * The pages of the settings that a person may open.
 * @param filesOn whether this installation has a store for files
 */
export function getSettingsSections(
  permissions: ReadonlySet<Permission>,
  filesOn: boolean,
): SettingsSection[] {
  return SETTINGS_SECTIONS.filter(
    ({ permission, needsFiles }) => permissions.has(permission) && (filesOn || !needsFiles),
  );
}

/**
 * What saving takes at an address of the settings; null where that is up to each of its acts.
 * @param path `/t/<slug>/settings/<segment>`, or one below
 */
export function getSavingPermission(path: string): { slug: string; permission: Permission } | null {
  const [, slug, segment] = /^\/t\/([^/]+)\/settings\/([^/]+)/.exec(path) ?? [];
  const section = SETTINGS_SECTIONS.find((one) => one.segment === segment);
  if (slug === undefined || !section || section.name === 'danger') return null;
  return { slug, permission: section.saving ?? section.permission };
}
