import { DomainError } from '@gatehouse/domain/errors';
import { isStronger, type Role } from '@gatehouse/domain/role';

/** True when someone of role `own` may grant `role`, or act on a person who holds it. */
export function withinCeiling(own: Role | null, role: Role): boolean {
  return own !== null && !isStronger(role, own);
}

/**
 * Refuses to touch or grant a role above one's own (decision D8).
 * @throws DomainError `role.above_own`
 */
export function requireWithinCeiling(own: Role | null, ...roles: readonly Role[]): void {
  for (const role of roles) {
    if (!withinCeiling(own, role)) throw new DomainError('role.above_own');
  }
}
