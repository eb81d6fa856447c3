import type { ScopedReader } from '@gatehouse/db/database';
import type { LockedMembershipRow } from '@gatehouse/db/repositories/held-memberships';
import { getSsoPolicy } from '@gatehouse/db/repositories/sso-policy';
import type { UserId } from '@gatehouse/domain/ids';
import { breakGlassOwners } from './owners.ts';

/**
 * The owners of whom one must be left, since everyone else depends on the identity provider. Who sets
 * the policy holds the owners' rows: with these locked, it stands still.
 */
export async function requiredBreakGlass(
  db: ScopedReader,
  tenantId: string,
  rows: readonly LockedMembershipRow[],
): Promise<UserId[]> {
  const owners = breakGlassOwners(rows);
  if (owners.length === 0) return owners;
  return (await getSsoPolicy(db, tenantId)) === 'required' ? owners : [];
}
