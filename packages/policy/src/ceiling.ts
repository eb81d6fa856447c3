import { DomainError } from '@gatehouse/domain/errors';
import { isStronger, type Role, ROLES } from '@gatehouse/domain/role';
import type { Permission } from './permissions.ts';
import { rolePermissions, type EffectiveRole } from './role-table.ts';

/** A role as it is held or given: its base, and what it may do. */
export interface HeldRole extends EffectiveRole {
  readonly role: Role;
}

/** A base role as it is, without a narrowing. */
export function wholeRole(role: Role): HeldRole {
  return { role, permissions: rolePermissions(role, null) };
}

/**
 * How far a program reaches: as far as the strongest base role of which it holds everything. A role
 * with a permission that no program may hold is above every program (decision 0073).
 */
export function programCeiling(permissions: ReadonlySet<Permission>): EffectiveRole {
  const role = ROLES.find((base) => holdsAll({ permissions }, rolePermissions(base, null))) ?? null;
  return { role, permissions };
}

/**
 * True when someone of this standing may act on a person who holds `other`, or on the role itself.
 * A role is above another when its base is stronger, or when it is of the same base and may do
 * something that the other may not.
 */
export function withinCeiling(own: EffectiveRole, other: HeldRole): boolean {
  if (own.role === null || isStronger(other.role, own.role)) return false;
  return other.role !== own.role || holdsAll(own, other.permissions);
}

/** True when someone of this standing may hand out `granted`: nothing that they do not hold themselves. */
export function mayGrant(own: EffectiveRole, granted: HeldRole): boolean {
  return withinCeiling(own, granted) && holdsAll(own, granted.permissions);
}

/**
 * Refuses to touch a role above one's own (decision D8).
 * @throws DomainError `role.above_own`
 */
export function requireWithinCeiling(own: EffectiveRole, ...others: readonly HeldRole[]): void {
  if (!others.every((other) => withinCeiling(own, other))) throw new DomainError('role.above_own');
}

/**
 * Refuses to hand out what one does not hold.
 * @throws DomainError `role.above_own`
 */
export function requireMayGrant(own: EffectiveRole, granted: HeldRole): void {
  if (!mayGrant(own, granted)) throw new DomainError('role.above_own');
}

function holdsAll(
  own: Pick<EffectiveRole, 'permissions'>,
  permissions: ReadonlySet<Permission>,
): boolean {
  return [...permissions].every((permission) => own.permissions.has(permission));
}
