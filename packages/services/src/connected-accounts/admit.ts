import { findFederatedUsers } from '@gatehouse/db/repositories/lookups';
import { putPendingLink } from '@gatehouse/db/repositories/pending-links';
import { getUser, isSharedAccount } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps, Identity } from '../access/deps.ts';
import { sessionTokenHash } from '../sessions/token-hash.ts';
import { type ProviderProfile, toProviderProfile } from './identity.ts';

/** Seconds for proving that one has the account which is there. */
export const LINK_SECONDS = 600;

/** Whether a sign-in may become a session. */
export type Admission =
  | { readonly kind: 'admitted' }
  /** The address is that of a user with a password: they sign in once, then both are one. */
  | { readonly kind: 'proof needed'; readonly provider: string };

const ADMITTED: Admission = { kind: 'admitted' };

/**
 * Decides about someone whom another provider has vouched for, before there is a session. One person is
 * one user: an address that someone here has proved to be theirs makes no second one. Nor does it
 * open anything: a provider can be wrong about an address, and people change theirs (decision 0106).
 * @param linkToken for this browser's cookie, if a proof is needed: 256 random bits
 * @throws DomainError `auth.address_taken` when there is no way to prove it but to sign in as before;
 *   `auth.token_invalid`
 */
export async function admitSignIn(
  deps: Pick<Deps, 'db' | 'pool'>,
  claims: Identity,
  linkToken: string,
): Promise<Admission> {
  const profile = toProviderProfile(claims);
  if (!profile || (await isEstablished(deps, profile))) return ADMITTED;
  const owner = await deps.pool.findUserByEmail(claims.email);
  // Whoever has not proved an address does not have it, and must not keep its owner out.
  const isOwned = owner?.emailVerified === true && owner.status !== 'UNCONFIRMED';
  if (isOwned && claims.emailVerified) {
    await awaitProof(deps, profile, { userId: owner.sub, linkToken });
    return { kind: 'proof needed', provider: profile.provider };
  }
  const others = await findFederatedUsers(deps.db, claims.email);
  if (isOwned || others.some((userId) => userId !== claims.sub)) {
    throw new DomainError('auth.address_taken');
  }
  return ADMITTED;
}

/** Someone with rights of their own is a person of their own, whoever has the same address. */
function isEstablished(
  { db }: Pick<Deps, 'db'>,
  { profileId: userId }: ProviderProfile,
): Promise<boolean> {
  return db.readUser(
    { userId },
    async (reader) =>
      (await getUser(reader, userId)) !== null && (await isSharedAccount(reader, userId)),
  );
}

function awaitProof(
  { db }: Pick<Deps, 'db'>,
  profile: ProviderProfile,
  { userId, linkToken }: { readonly userId: string; readonly linkToken: string },
): Promise<void> {
  const tokenHash = sessionTokenHash(linkToken);
  return db.withUser({ userId }, (tx) =>
    putPendingLink(tx, { ...profile, userId, tokenHash, seconds: LINK_SECONDS }),
  );
}
