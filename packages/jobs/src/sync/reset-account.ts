import { BRAND } from '@gatehouse/brand/brand';
import type { ScopedWriter } from '@gatehouse/db/database';
import { findEvent } from '@gatehouse/db/repositories/audit-events';
import { deleteBackupCodes } from '@gatehouse/db/repositories/backup-codes';
import {
  getMembership,
  type MembershipRow,
  readDesired,
} from '@gatehouse/db/repositories/memberships';
import { hasSecurityEvent } from '@gatehouse/db/repositories/security-events';
import { isSharedAccount, noteMfa } from '@gatehouse/db/repositories/users';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import {
  type AuditAction,
  recordEvent,
  recordSecurityEvent,
  type SecurityAction,
} from '@gatehouse/services/audit';
import { findAuthority, getTenantRole } from '@gatehouse/services/access';
import { findPoolUsername } from './find-pool-username.ts';
import type { WorkerDeps } from './worker-deps.ts';

interface ResetJob {
  readonly tenantId: TenantId;
  readonly userId: string;
  readonly what: 'password' | 'mfa';
  readonly requestId: string;
}

/** What the tenant's log says of the order, and the person's own of its end. */
const ACTIONS = {
  password: { ordered: 'member.password_reset', done: 'password.reset' },
  mfa: { ordered: 'member.mfa_reset', done: 'mfa.reset' },
} as const satisfies Record<ResetJob['what'], { ordered: AuditAction; done: SecurityAction }>;

/**
 * Resets how a person signs in, for the one tenant that relies on their account, and tells them. Who
 * has become a member elsewhere since, or has risen above the one who ordered it, is left alone, and so
 * is everyone once that person may not any more: the tenant's log says so. The pool is read before
 * it is changed, so a job that runs again mails no second code. A job is no proof that anyone
 * ordered this: the tenant's log is, and says who.
 */
export async function resetAccount(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool'>,
  job: ResetJob,
): Promise<void> {
  const { tenantId, userId, what, requestId } = job;
  const { ordered, done } = ACTIONS[what];
  const found = await deps.db.withTenant({ tenantId }, async (tx) => {
    const target = await readDesired(tx, tenantId, userId);
    const order = await findEvent(tx, tenantId, { targetId: userId, action: ordered, requestId });
    if (!target || !order) return null;
    return { name: target.name, may: await mayReset(tx, tenantId, target, order) };
  });
  if (!found) return;
  const over = await deps.db.readUser({ userId }, (db) =>
    hasSecurityEvent(db, userId, requestId, done),
  );
  if (over) return;
  if (!found.may) return refuse(deps, job, found.name);
  const username = await findPoolUsername(deps, userId);
  const account = await deps.pool.getUser(username);
  if (!account) return;
  if (what === 'mfa' && account.totp) await deps.pool.resetTotp(username);
  if (what === 'password' && account.status === 'CONFIRMED') {
    await deps.pool.resetPassword(username);
  }
  await deps.db.withUser({ userId }, async (tx) => {
    if (await hasSecurityEvent(tx, userId, requestId, done)) return;
    if (what === 'mfa') {
      await noteMfa(tx, userId, { mfa: false, always: false });
      await deleteBackupCodes(tx, userId);
    }
    const origin = { requestId, address: null };
    await recordSecurityEvent(deps, tx, { userId: toId<UserId>(userId), origin, action: done });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}

type Order = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** By the membership under which it was ordered: one that is newer than the order gives no right. */
async function mayReset(
  tx: ScopedWriter,
  tenantId: TenantId,
  target: MembershipRow,
  { actorId, at }: Order,
): Promise<boolean> {
  if (actorId === null || (await isSharedAccount(tx, target.user_id))) return false;
  const orderer = await getMembership(tx, tenantId, actorId);
  if (!orderer || orderer.createdAt > at) return false;
  const own = await findAuthority(tx, tenantId, orderer.id);
  if (!own?.permissions.has('members:secure')) return false;
  return withinCeiling(own, await getTenantRole(tx, tenantId, target));
}

async function refuse(
  { db }: Pick<WorkerDeps, 'db'>,
  { tenantId, userId, requestId }: ResetJob,
  name: string,
): Promise<void> {
  await db.withTenant({ tenantId }, (tx) =>
    recordEvent(
      tx,
      { principal: { kind: 'system', name: BRAND.name }, requestId, address: null },
      tenantId,
      { action: 'member.reset_refused', target: { kind: 'member', id: userId, name } },
    ),
  );
}
