import { CognitoError } from '@gatehouse/cognito';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import { getUser } from '@gatehouse/db/repositories/users';
import { groupName, parseGroupName } from '@gatehouse/domain/group-name';
import type { TenantId } from '@gatehouse/domain/ids';
import { isStronger, lowerRole, type Role } from '@gatehouse/domain/role';
import { recordEvent } from '@gatehouse/services/audit';
import { applyMembership } from '../sync/apply-membership.ts';
import type { WorkerDeps } from '../sync/worker-deps.ts';
import type { Difference } from './compare.ts';

/** What became of a difference. */
export type Outcome =
  | 'reported'
  | 'repaired'
  | 'settled meanwhile'
  | 'left: the last owner'
  | 'left: unknown user'
  | 'left: for an operator'
  | 'left: held since a restore'
  | 'left: gone from the pool';

/** Which tenant, in which run; `held` while it may be given no right back. */
interface RepairInput {
  readonly tenantId: TenantId;
  readonly requestId: string;
  readonly held: boolean;
}

/**
 * Brings one person's groups in line with what Postgres says at this moment, by the same steps as
 * a job: whatever an admin has changed meanwhile wins. The event comes after: it tells of what was
 * done.
 * @param byOperator an operator asks for it, so a last owner is repaired as well
 * @throws CognitoError when the pool is down
 */
export async function repair(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  { tenantId, requestId, held }: RepairInput,
  difference: Difference,
  byOperator: boolean,
): Promise<Outcome> {
  const { userId } = difference;
  if (difference.kind === 'disabled in the pool') return 'left: for an operator';
  if (difference.lastOwner && !byOperator) return 'left: the last owner';
  if (held && !byOperator && wouldWiden(difference)) return 'left: held since a restore';
  const user = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
  if (!user) return 'left: unknown user';
  try {
    if (await isSettled(deps, tenantId, user)) return 'settled meanwhile';
    await applyMembership(deps, { tenantId, userId });
  } catch (error) {
    const gone = error instanceof CognitoError && error.code === 'cognito.user_not_found';
    if (gone) return 'left: gone from the pool';
    throw error;
  }
  await deps.db.withTenant({ tenantId }, (tx) =>
    recordEvent(
      tx,
      { principal: { kind: 'system', name: 'Reconciler' }, requestId, address: null },
      tenantId,
      {
        action: 'member.drift_repaired',
        target: { kind: 'member', id: userId, name: difference.name || user.name },
        before: { groups: difference.inPool.join(', ') },
        after: { groups: difference.desired ?? '' },
      },
    ),
  );
  return 'repaired';
}

/**
 * After a restore the database may remember rights that were taken since: what Cognito no longer
 * has, no one gets back unseen. Of several groups the weakest counts, as in a token.
 */
function wouldWiden({ desired, inPool }: Difference): boolean {
  if (desired === null) return false;
  const counts = inPool.reduce<Role | null>((low, one) => (low ? lowerRole(low, one) : one), null);
  return counts === null || isStronger(desired, counts);
}

/** Looks again, at this one person: the lists that were compared are some seconds old. */
async function isSettled(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  tenantId: TenantId,
  { id: userId, poolUsername }: { readonly id: string; readonly poolUsername: string | null },
): Promise<boolean> {
  const groups = await deps.pool.listGroupsOfUser(poolUsername ?? userId);
  const row = await deps.db.readTenant({ tenantId }, (db) => readDesired(db, tenantId, userId));
  const wanted = row?.status === 'active' ? [groupName(tenantId, row.role)] : [];
  const present = groups.filter((name) => parseGroupName(name)?.tenantId === tenantId);
  return present.length === wanted.length && present.every((name) => wanted.includes(name));
}
