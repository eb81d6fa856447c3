import { DomainError } from '@gatehouse/domain/errors';
import type { Role } from '@gatehouse/domain/role';
import type { Inviters } from '@gatehouse/domain/invitation-rules';

/** Does the tenant's own rule let this role invite? The permission is asked besides. */
export function mayInvite(inviters: Inviters, role: Role | null): boolean {
  return inviters === 'admins' || role === 'owner';
}

/** @throws DomainError `invitation.owners_only` */
export function requireMayInvite(inviters: Inviters, role: Role | null): void {
  if (!mayInvite(inviters, role)) throw new DomainError('invitation.owners_only');
}
