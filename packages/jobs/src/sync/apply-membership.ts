import { CognitoError } from '@gatehouse/cognito';
import { noteChange } from '@gatehouse/db/live/changes';
import {
  markApplied,
  type MembershipRow,
  readDesired,
} from '@gatehouse/db/repositories/memberships';
import { readGroupDescription } from '@gatehouse/db/repositories/tenants';
import { markClaimsStale } from '@gatehouse/db/repositories/users';
import { groupName, parseGroupName } from '@gatehouse/domain/group-name';
import type { TenantId } from '@gatehouse/domain/ids';
import type { LiveKind } from '@gatehouse/domain/live-kind';
import type { Role } from '@gatehouse/domain/role';
import { findPoolUsername } from './find-pool-username.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** How often the desired state may move on under one run before the job is tried afresh. */
const ROUNDS = 10;

/**
 * Makes Cognito's groups match the desired membership (decision D6). It reads the state as it is
 * now, whatever the job was sent for, and repeats until what it applied is still what is desired:
 * late, double and swapped jobs end in the same state. A wrong group goes before the right one
 * comes, so that no moment holds two roles.
 */
export async function applyMembership(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  job: { tenantId: TenantId; userId: string },
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const desired = await read(deps, job);
    const role = desired?.status === 'active' ? desired.role : null;
    await applyRole(deps, job, role);
    if (await settle(deps, job, desired)) return;
  }
  throw new Error('the desired membership keeps changing');
}

function read(
  deps: Pick<WorkerDeps, 'db'>,
  { tenantId, userId }: { tenantId: string; userId: string },
) {
  return deps.db.readTenant({ tenantId }, (db) => readDesired(db, tenantId, userId));
}

async function applyRole(
  deps: Pick<WorkerDeps, 'db' | 'pool'>,
  { tenantId, userId }: { tenantId: TenantId; userId: string },
  role: Role | null,
): Promise<void> {
  const wanted = role && groupName(tenantId, role);
  const username = await findPoolUsername(deps, userId);
  const groups = await listGroups(deps, username, wanted === null);
  for (const group of groups) {
    if (parseGroupName(group)?.tenantId === tenantId && group !== wanted) {
      await deps.pool.removeUserFromGroup(username, group);
    }
  }
  if (wanted === null || groups.includes(wanted)) return;
  const description = await deps.db.readTenant({ tenantId }, (db) =>
    readGroupDescription(db, tenantId),
  );
  if (description === null) return;
  await addToGroup(deps, username, wanted, description);
}

/**
 * Makes the group only once it turns out to be missing. To ask for it first would take longer than
 * the grant: of such reads AWS allows fewer than of updates of users.
 */
async function addToGroup(
  { pool }: Pick<WorkerDeps, 'pool'>,
  username: string,
  group: string,
  description: string,
): Promise<void> {
  try {
    await pool.addUserToGroup(username, group);
  } catch (error) {
    const missing = error instanceof CognitoError && error.code === 'cognito.resource_not_found';
    if (!missing) throw error;
    await pool.ensureGroup(group, description);
    await pool.addUserToGroup(username, group);
  }
}

/** Nothing is to be taken from a person whom the pool no longer knows. */
async function listGroups(
  deps: Pick<WorkerDeps, 'pool'>,
  username: string,
  goneIsFine: boolean,
): Promise<string[]> {
  try {
    return await deps.pool.listGroupsOfUser(username);
  } catch (error) {
    const gone = error instanceof CognitoError && error.code === 'cognito.user_not_found';
    if (gone && goneIsFine) return [];
    throw error;
  }
}

/** True when what was applied is still what is desired; the person's claims are stale from then on. */
async function settle(
  deps: Pick<WorkerDeps, 'db'>,
  { tenantId, userId }: { tenantId: string; userId: string },
  applied: MembershipRow | null,
): Promise<boolean> {
  return deps.db.withTenant({ tenantId, userId }, async (tx) => {
    await markClaimsStale(tx, userId);
    noteChange(tx, `tenant:${tenantId}`, 'members' satisfies LiveKind);
    if (applied) return markApplied(tx, tenantId, userId, applied);
    return (await readDesired(tx, tenantId, userId)) === null;
  });
}
