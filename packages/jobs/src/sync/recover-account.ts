import { BRAND } from '@gatehouse/brand/brand';
import { deleteOrder, isRecoveryOrdered } from '@gatehouse/db/repositories/account-recoveries';
import { findEvent } from '@gatehouse/db/repositories/audit-events';
import { findTenantsOfUser } from '@gatehouse/db/repositories/lookups';
import { getUser, noteMfa } from '@gatehouse/db/repositories/users';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { recordEvent } from '@gatehouse/services/audit';
import type { WorkerDeps } from './worker-deps.ts';

const ACTION = 'member.mfa_recovered';

/**
 * Turns off the second factor of someone who has shown a backup code and opened the link of the mail, and
 * tells the log of every tenant that they are a member of: without an address, which is theirs. A job
 * is no proof of that, the order in their rows is, and it holds once: a factor set up afterwards stays.
 */
export async function recoverAccount(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool'>,
  { userId, requestId }: { userId: string; requestId: string },
): Promise<void> {
  const person = await deps.db.readUser({ userId }, async (db) =>
    (await isRecoveryOrdered(db, userId, requestId)) ? getUser(db, userId) : null,
  );
  if (!person) return;
  if (person.status === 'active') {
    const username = person.poolUsername ?? userId;
    const account = await deps.pool.getUser(username);
    if (account?.totp) await deps.pool.resetTotp(username);
    for (const { tenant_id: tenantId } of await findTenantsOfUser(deps.db, userId)) {
      await tellTenant(deps, tenantId, { userId, name: person.name, requestId });
    }
  }
  await deps.db.withUser({ userId }, async (tx) => {
    if (!(await deleteOrder(tx, userId, requestId)) || person.status !== 'active') return;
    await noteMfa(tx, userId, { mfa: false, always: false });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}

/** Once, however often the job runs. */
async function tellTenant(
  { db }: Pick<WorkerDeps, 'db'>,
  tenantId: string,
  { userId, name, requestId }: { userId: string; name: string; requestId: string },
): Promise<void> {
  await db.withTenant({ tenantId }, async (tx) => {
    if (await findEvent(tx, tenantId, { targetId: userId, action: ACTION, requestId })) return;
    await recordEvent(
      tx,
      { principal: { kind: 'system', name: BRAND.name }, requestId, address: null },
      toId<TenantId>(tenantId),
      { action: ACTION, target: { kind: 'member', id: userId, name } },
    );
  });
}
