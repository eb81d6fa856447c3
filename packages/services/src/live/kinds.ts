import type { LiveKind } from '@gatehouse/domain/live-kind';
import type { Permission } from '@gatehouse/policy/permissions';

/** Any of these lets one hear of a kind; null for what is a person's own. */
const READERS: Readonly<Record<LiveKind, readonly Permission[] | null>> = {
  audit: ['audit:read'],
  domains: ['sso:manage'],
  files: ['files:read'],
  invitations: ['members:invite'],
  join_requests: ['members:invite'],
  members: ['members:read'],
  notifications: null,
  programs: ['api_keys:manage', 'api_clients:manage'],
  projects: ['projects:read'],
  roles: ['roles:read'],
  settings: ['tenant:read'],
  sso: ['sso:manage'],
  webhooks: ['webhooks:manage'],
};

/** May someone with these permissions hear that something of this kind has changed? */
export function mayHear(kind: LiveKind, permissions: ReadonlySet<Permission>): boolean {
  const readers = READERS[kind];
  return readers === null || readers.some((permission) => permissions.has(permission));
}

/** The permissions of which any lets one hear of a kind; none for what is a person's own. */
export const getReaders = (kind: LiveKind): readonly Permission[] => READERS[kind] ?? [];
