import { SSO_PROVIDER } from '@gatehouse/cognito';
import { getPoolUsername } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { askPool } from '../account/ask-pool.ts';
import type { Deps } from '../access/deps.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { requireOwnSession } from '../sessions/own-session.ts';
import { toIdentityId } from './identity.ts';

/**
 * Ends that an account elsewhere signs in as the caller, who keeps their password. Sessions stay: the
 * pool does not say by which account they began.
 * @throws DomainError `auth.browser_required`; `account.last_way_in` without a password of
 *   their own
 */
export async function removeConnectedAccount(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool'>,
  ctx: UserContext,
  { id }: { id: string },
): Promise<void> {
  requireOwnSession(ctx);
  const { userId } = ctx.principal;
  const username = await deps.db.readUser({ userId }, (db) => getPoolUsername(db, userId));
  const account = await askPool(deps.pool.getUser(username));
  const identity = account?.identities.find(
    (one) => one.provider !== SSO_PROVIDER && toIdentityId(one) === id,
  );
  // Gone already is what was wanted.
  if (!account || !identity) return;
  const hasPassword = username === userId && account.status === 'CONFIRMED';
  if (identity.primary || !hasPassword) throw new DomainError('account.last_way_in');
  await askPool(deps.pool.unlinkProvider(identity));
  await deps.db.withUser({ userId }, async (tx) => {
    await recordSecurityEvent(deps, tx, {
      userId,
      origin: ctx,
      action: 'connected_account.removed',
      before: identity.provider,
    });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}
