import type { Permission } from './permissions.ts';

/** What staff see inside a tenant whose owner let them in: no files, and nothing that carries a list away. */
const READS = [
  'tenant:read',
  'members:read',
  'roles:read',
  'projects:read',
  'audit:read',
  'usage:read',
] as const satisfies readonly Permission[];

/**
 * What they may change besides, where the owner let them: what an admin can set right. Never what
 * outlives the access (keys, invitations), accounts of people, or what is an owner's.
 */
const WRITES = [
  ...READS,
  'tenant:rename',
  'members:change_role',
  'members:deactivate',
  'roles:manage',
  'projects:create',
  'projects:rename',
  'projects:delete',
] as const satisfies readonly Permission[];

const READ_ONLY: ReadonlySet<Permission> = new Set(READS);
const READ_WRITE: ReadonlySet<Permission> = new Set(WRITES);

/** What staff may do in a tenant, by what its owner granted. */
export function supportPermissions(writes: boolean): ReadonlySet<Permission> {
  return writes ? READ_WRITE : READ_ONLY;
}
