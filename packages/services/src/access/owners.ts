import type { LockedMembershipRow } from '@gatehouse/db/repositories/held-memberships';
import type { MembershipRow } from '@gatehouse/db/repositories/memberships';
import { toId, type UserId } from '@gatehouse/domain/ids';

/** An owner whose role nothing narrows: only such a one counts. */
export function isFullOwner(row: Pick<MembershipRow, 'role' | 'custom_role_id'>): boolean {
  return row.role === 'owner' && row.custom_role_id === null;
}

/**
 * An owner counts only while active, in this tenant and in the pool, and only once Cognito has the
 * role too.
 */
export function settledOwners(rows: readonly LockedMembershipRow[]): UserId[] {
  return rows
    .filter((row) => isFullOwner(row) && row.status === 'active' && row.person_active)
    .filter((row) => row.applied_role === 'owner')
    .map((row) => toId<UserId>(row.user_id));
}

/** Owners who get in when the tenant's identity provider cannot be had. */
export function breakGlassOwners(rows: readonly LockedMembershipRow[]): UserId[] {
  return rows
    .filter((row) => row.break_glass && row.status === 'active' && row.person_active)
    .map((row) => toId<UserId>(row.user_id));
}
