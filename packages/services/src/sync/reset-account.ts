import { getMembership } from '@gatehouse/db/repositories/memberships';
import { hasSecurityEvent } from '@gatehouse/db/repositories/security-events';
import { isSharedAccount, noteMfa } from '@gatehouse/db/repositories/users';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { recordSecurityEvent, type SecurityAction } from '../account/record.ts';
import { recordEvent } from '../audit/record.ts';
import type { WorkerDeps } from './worker-deps.ts';

interface ResetJob {
  readonly tenantId: TenantId;
  readonly userId: string;
  readonly what: 'password' | 'mfa';
  readonly requestId: string;
}

/**
 * Resets how a person signs in, for the one tenant that relies on their account, and tells them. Who
 * has become a member elsewhere since is left alone, and the tenant's log says so. The pool is read
 * before it is changed, so a job that runs again mails no second code.
 */
export async function resetAccount(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool'>,
  job: ResetJob,
): Promise<void> {
  const { tenantId, userId, what, requestId } = job;
  const [membership, shared] = await deps.db.readTenant({ tenantId }, async (db) => [
    await getMembership(db, tenantId, userId),
    await isSharedAccount(db, userId),
  ]);
  if (!membership) return;
  if (shared) return refuse(deps, job, membership.name);
  const account = await deps.pool.getUser(userId);
  if (!account) return;
  if (what === 'mfa' && account.totp) await deps.pool.resetTotp(userId);
  if (what === 'password' && account.status === 'CONFIRMED') await deps.pool.resetPassword(userId);
  const action: SecurityAction = what === 'mfa' ? 'mfa.reset' : 'password.reset';
  await deps.db.withUser({ userId }, async (tx) => {
    if (await hasSecurityEvent(tx, userId, requestId, action)) return;
    if (what === 'mfa') await noteMfa(tx, userId, false);
    const origin = { requestId, address: null };
    await recordSecurityEvent(deps, tx, toId<UserId>(userId), origin, action);
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}

async function refuse(
  { db }: Pick<WorkerDeps, 'db'>,
  { tenantId, userId, requestId }: ResetJob,
  name: string,
): Promise<void> {
  await db.withTenant({ tenantId }, (tx) =>
    recordEvent(
      tx,
      { principal: { kind: 'system', name: 'Gatehouse' }, requestId, address: null },
      tenantId,
      'member.reset_refused',
      { target: { kind: 'member', id: userId, name } },
    ),
  );
}
