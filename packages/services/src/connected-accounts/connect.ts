import { findSession } from '@gatehouse/db/repositories/lookups';
import { isFederatedAccount } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { askPool } from '../account/ask-pool.ts';
import type { Deps, Identity } from '../access/deps.ts';
import { sessionTokenHash } from '../sessions/token-hash.ts';
import { toProviderProfile } from './identity.ts';
import { linkIdentity, type LinkInput } from './link-identity.ts';

interface ConnectInput {
  /** The cookie of the session that asked. */
  readonly sessionToken: string;
  /** Of whom the provider has signed in. */
  readonly claims: Identity;
  /** Its name at the pool. */
  readonly provider: string;
  readonly origin: LinkInput['origin'];
}

/**
 * Connects the account that a provider has just signed in to the person whose session asked for it.
 * Its address need not be theirs: both are here, in one browser. One that is connected already is fine.
 * @throws DomainError `auth.session_ended`, `account.no_password`; `account.identity_in_use` when it
 *   or its address belongs to someone else, or it is a person of its own
 */
export async function connectAccount(
  deps: Pick<Deps, 'db' | 'jobs' | 'pool'>,
  { sessionToken, claims, provider, origin }: ConnectInput,
): Promise<void> {
  const session = await findSession(deps.db, sessionTokenHash(sessionToken), null);
  if (!session) throw new DomainError('auth.session_ended');
  const userId = toId<UserId>(session.user_id);
  if (claims.sub === userId) return requireConnected(claims, provider);
  const profile = toProviderProfile(claims);
  if (!profile) throw new DomainError('account.identity_in_use');
  if (profile.provider !== provider) throw new DomainError('auth.token_invalid');
  const federated = await deps.db.readUser({ userId }, (db) => isFederatedAccount(db, userId));
  if (federated) throw new DomainError('account.no_password');
  // The pool would write that address over the person's at every sign-in, and refuse to.
  const owner = await askPool(deps.pool.findUserByEmail(claims.email));
  if (owner && owner.sub !== userId) throw new DomainError('account.identity_in_use');
  await linkIdentity(deps, { userId, profile, origin });
}

/** The pool may have answered for its own session, without the provider. */
function requireConnected({ identities }: Identity, provider: string): void {
  if (identities.some((identity) => identity.provider === provider)) return;
  throw new DomainError('auth.token_invalid');
}
