import { listUndelivered } from '@gatehouse/db/repositories/invitation-mails';
import { findAllTenants } from '@gatehouse/db/repositories/lookups';
import { deleteMembership, readDesired } from '@gatehouse/db/repositories/memberships';
import { eraseAuditEvents, erasePersonRows } from '@gatehouse/db/repositories/purge';
import { eraseUser, lockPerson } from '@gatehouse/db/repositories/users';
import type { RequestContext } from '@gatehouse/domain/context';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { randomUUID } from 'node:crypto';
import { getTenantRole, toRoleNames } from '@gatehouse/services/access';
import { recordEvent } from '@gatehouse/services/audit';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Deletes a person from the pool and the identity pool, and erases what names them: in every tenant's rows and log, and
 * in their own row, of which the id stays. The chains hold all the same (decision 0080). Begun
 * anew after a fault, it finds less to do. An invitation that their address got after they left
 * goes out now: its account is another.
 */
export async function erasePerson(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool' | 'store' | 'log'>,
  person: {
    readonly id: string;
    readonly email: string;
    readonly poolUsername: string | null;
    readonly signedOutAt: Date | null;
  },
): Promise<void> {
  const { id: userId, email } = person;
  // Signed out in the transaction that made them leave, and never in again.
  const leftAt = person.signedOutAt ?? new Date();
  const by: RequestContext = {
    principal: { kind: 'system', name: 'Erasure' },
    requestId: `erase-${randomUUID()}`,
    address: null,
  };
  await deleteFromPool(deps, person.poolUsername ?? userId);
  await deps.store?.forgetIdentity(userId);
  let events = 0;
  for (const { tenant_id: tenantId } of await findAllTenants(deps.db)) {
    const scope = { tenantId, userId };
    let erased = await deps.db.withTenant(scope, async (tx) => {
      // Only what came in between the person's leaving and their end.
      const left = await readDesired(tx, tenantId, userId);
      const held = left && (await getTenantRole(tx, toId<TenantId>(tenantId), left));
      if (left && held && (await deleteMembership(tx, tenantId, userId, left.version))) {
        await recordEvent(tx, by, toId<TenantId>(tenantId), {
          action: 'member.removed',
          target: { kind: 'member', id: userId, name: left.name },
          before: { ...toRoleNames(held), status: left.status },
        });
      }
      await erasePersonRows(tx, tenantId, { userId, email, leftAt });
      for (const invitationId of await listUndelivered(tx, tenantId, email)) {
        await deps.jobs.send(tx, 'invitation-deliver', { tenantId, invitationId });
      }
      return eraseAuditEvents(tx, tenantId, userId);
    });
    while (erased > 0) {
      events += erased;
      erased = await deps.db.withTenant(scope, (tx) => eraseAuditEvents(tx, tenantId, userId));
    }
  }
  await deps.db.withUser({ userId }, async (tx) => {
    if (await lockPerson(tx, userId)) await eraseUser(tx, userId);
  });
  deps.log.info({ userId, events }, 'person erased');
}

/** The links first: one that outlives its user would keep the other account from ever coming back. */
async function deleteFromPool({ pool }: Pick<WorkerDeps, 'pool'>, username: string): Promise<void> {
  const account = await pool.getUser(username);
  for (const identity of account?.identities ?? []) {
    if (!identity.primary) await pool.unlinkProvider(identity);
  }
  await pool.deleteUser(username);
}
