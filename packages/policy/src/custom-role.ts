import { DomainError } from '@gatehouse/domain/errors';
import type { Role } from '@gatehouse/domain/role';
import { ALL_PERMISSIONS, isListedPermission, type Permission } from './permissions.ts';
import { ROLE_TABLE } from './role-table.ts';

/** Custom roles of one tenant at most: few enough to list and to choose from. */
export const MAX_CUSTOM_ROLES = 100;

/** People who can be moved to another role with the deletion of their own. */
export const MAX_REASSIGNED = 1_000;

/**
 * The permissions of a custom role in the order of the table, each once.
 * @throws DomainError `input.invalid` for one that the base role lacks or no custom role may list,
 *   and without `tenant:read`: such a role could open nothing
 */
export function narrow(base: Role, permissions: readonly Permission[]): Permission[] {
  const beyond = permissions.filter((name) => !ROLE_TABLE[base].has(name));
  if (beyond.length > 0) refuse(`${beyond.join(', ')}: the base role ${base} may not`);
  const unlisted = permissions.filter((name) => !isListedPermission(name));
  if (unlisted.length > 0) refuse(`${unlisted.join(', ')}: not for custom roles`);
  if (!permissions.includes('tenant:read')) refuse('must hold tenant:read');
  return ALL_PERMISSIONS.filter((name) => permissions.includes(name));
}

function refuse(fault: string): never {
  throw new DomainError('input.invalid', { fields: { permissions: fault } });
}
