import { BRAND } from '@gatehouse/brand/brand';
import { findEvent } from '@gatehouse/db/repositories/audit-events';
import { findTenantsOfUser } from '@gatehouse/db/repositories/lookups';
import { hasSecurityEvent } from '@gatehouse/db/repositories/security-events';
import { findNameOfOpened } from '@gatehouse/db/repositories/sso-policy';
import {
  getUnusualSignIn,
  type UnusualSignInRow,
} from '@gatehouse/db/repositories/unusual-sign-ins';
import { getUser } from '@gatehouse/db/repositories/users';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { recordEvent, recordSecurityEvent } from '@gatehouse/services/audit';
import { findPoolUsername } from './find-pool-username.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Tells the log of each tenant that an unusual sign-in opens, of the sign-in and of its person's word that it
 * was not them; without browser and IP address, which are theirs. Then a password lets no one in
 * any more that someone else seems to know, and the pool's threat protection learns what the person said.
 * A job is no proof of any of it: the person's row is.
 */
export async function reportSignIn(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool'>,
  { userId, signInId }: { userId: string; signInId: string },
): Promise<void> {
  const found = await deps.db.readUser({ userId }, async (db) => {
    const signIn = await getUnusualSignIn(db, userId, signInId);
    const person = await getUser(db, userId);
    return signIn && person?.status === 'active' ? signIn : null;
  });
  if (!found) return;
  for (const { tenant_id: tenantId } of await findTenantsOfUser(deps.db, userId)) {
    if (found.onlyTenant !== null && found.onlyTenant !== tenantId) continue;
    await tellTenant(deps, toId<TenantId>(tenantId), userId, found);
  }
  const { answer, answeredIn, onlyTenant, eventId } = found;
  if (answer === 'not_mine' && answeredIn !== null && onlyTenant === null) {
    await resetPassword(deps, toId<UserId>(userId), answeredIn);
  }
  if (answer === null || eventId === null) return;
  const username = await findPoolUsername(deps, userId);
  const value = answer === 'mine' ? 'Valid' : 'Invalid';
  await deps.pool.updateAuthEventFeedback(username, { eventId, value });
}

/** Each once, however often the job runs. */
async function tellTenant(
  { db }: Pick<WorkerDeps, 'db'>,
  tenantId: TenantId,
  userId: string,
  { at, requestId, onlyTenant, answer, answeredIn }: UnusualSignInRow,
): Promise<void> {
  await db.withTenant({ tenantId }, async (tx) => {
    const bySso = onlyTenant !== null;
    const name = await findNameOfOpened(tx, tenantId, { userId, at, bySso });
    if (name === null) return;
    const tell = async (
      action: 'member.new_browser' | 'member.sign_in_denied',
      request: string,
    ): Promise<void> => {
      if (await findEvent(tx, tenantId, { targetId: userId, action, requestId: request })) return;
      await recordEvent(
        tx,
        { principal: { kind: 'system', name: BRAND.name }, requestId: request, address: null },
        tenantId,
        { action, target: { kind: 'member', id: userId, name } },
      );
    };
    await tell('member.new_browser', requestId);
    if (answer === 'not_mine' && answeredIn !== null) {
      await tell('member.sign_in_denied', answeredIn);
    }
  });
}

/** The pool is read first, so a job that runs again mails no second code. */
async function resetPassword(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'pool'>,
  userId: UserId,
  requestId: string,
): Promise<void> {
  const action = 'password.reset';
  const isDone = () =>
    deps.db.readUser({ userId }, (db) => hasSecurityEvent(db, userId, requestId, action));
  if (await isDone()) return;
  const username = await findPoolUsername(deps, userId);
  const account = await deps.pool.getUser(username);
  // Who has no password here has none to lose, and one that was reset is void already.
  if (account?.status !== 'CONFIRMED') return;
  await deps.pool.resetPassword(username);
  const origin = { requestId, address: null };
  await deps.db.withUser({ userId }, (tx) =>
    recordSecurityEvent(deps, tx, { userId, origin, action }),
  );
}
