import { isFederatedAccount } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { requireOwnSession } from '../sessions/own-session.ts';
import { sealConnectToken } from './connect-token.ts';

/**
 * Begins to connect an account elsewhere: a token for the way there and back, of this session alone.
 * A link from another site has none, so no one is sent to a provider to be given a stranger's account.
 * @throws DomainError `auth.browser_required`, `account.no_password`;
 *   `input.invalid` for a provider that there is not
 */
export async function startConnecting(
  deps: Pick<Deps, 'db' | 'sealer' | 'settings'>,
  ctx: UserContext,
  { provider }: { provider: string },
): Promise<{ signInPath: string }> {
  const sessionId = requireOwnSession(ctx);
  if (!deps.settings.socialProviders.some(({ name }) => name === provider)) {
    throw new DomainError('input.invalid', { fields: { provider: 'is not offered here' } });
  }
  const { userId } = ctx.principal;
  const federated = await deps.db.readUser({ userId }, (db) => isFederatedAccount(db, userId));
  if (federated) throw new DomainError('account.no_password');
  const query = new URLSearchParams({
    provider,
    connect: sealConnectToken(deps.sealer, sessionId, provider),
  });
  return { signInPath: `/auth/sign-in?${query.toString()}` };
}
