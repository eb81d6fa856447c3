import { CognitoError } from '@gatehouse/cognito';
import { findEventOfRequest } from '@gatehouse/db/repositories/audit-events';
import { findMembershipsOfUser } from '@gatehouse/db/repositories/lookups';
import { lockMemberships } from '@gatehouse/db/repositories/held-memberships';
import { getUser, markPersonApplied } from '@gatehouse/db/repositories/users';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { recordEvent } from '@gatehouse/services/audit';
import { erasePerson } from './erase-person.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** How often the desired state may move on under one run before the job is tried afresh. */
const ROUNDS = 5;

/**
 * Makes the pool match what is desired of a person (decision D7). As with memberships it reads the
 * state as it is now, whatever the job was sent for.
 */
export async function applyPerson(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool' | 'store' | 'log'>,
  { userId }: { userId: string },
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const person = await deps.db.readUser({ userId }, (db) => getUser(db, userId));
    if (!person || person.status === 'erased') return;
    if (person.status === 'erasing') return erasePerson(deps, person);
    const enabled = person.status === 'active';
    await applyEnabled(deps, person.poolUsername ?? userId, enabled);
    await tellTenants(deps, { id: userId, name: person.name }, person.statusVersion, enabled);
    const settled = await deps.db.withUser({ userId }, (tx) =>
      markPersonApplied(tx, userId, person.statusVersion),
    );
    if (settled) return;
  }
  throw new Error('what is desired of the person keeps changing');
}

async function applyEnabled(
  { pool }: Pick<WorkerDeps, 'pool'>,
  username: string,
  enabled: boolean,
): Promise<void> {
  try {
    if (enabled) return await pool.enableUser(username);
    await pool.disableUser(username);
    await pool.globalSignOut(username);
  } catch (error) {
    // No one signs in as someone who is gone.
    if (!(error instanceof CognitoError) || error.code !== 'cognito.user_not_found') throw error;
  }
}

/** Each of the person's tenants has an event of it, once, however often the job runs. */
async function tellTenants(
  deps: Pick<WorkerDeps, 'db'>,
  person: { id: string; name: string },
  version: number,
  enabled: boolean,
): Promise<void> {
  const requestId = `person-${person.id}-${version}`;
  for (const { tenant_id } of await findMembershipsOfUser(deps.db, person.id)) {
    const tenantId = toId<TenantId>(tenant_id);
    await deps.db.withTenant({ tenantId }, async (tx) => {
      const rows = await lockMemberships(tx, tenantId, [person.id]);
      const member = rows.find((row) => row.user_id === person.id);
      if (!member || (await findEventOfRequest(tx, tenantId, requestId))) return;
      await recordEvent(
        tx,
        { principal: { kind: 'system', name: 'An operator' }, requestId, address: null },
        tenantId,
        {
          action: enabled ? 'member.enabled' : 'member.disabled',
          target: { kind: 'member', id: person.id, name: member.name },
        },
      );
    });
  }
}
