import { randomBytes } from 'node:crypto';
import type { CognitoUser } from '@gatehouse/cognito';
import { getUser, readSsoLink } from '@gatehouse/db/repositories/users';
import { type UserId, toId } from '@gatehouse/domain/ids';
import { BridgeRefusal } from './refusals.ts';
import type { SsoDeps } from './sso-deps.ts';

/** A user of the pool who can sign in by the bridge. */
export interface PoolPerson {
  readonly userId: UserId;
  /** Ours, by which the pool and everyone else know them: not what the identity provider says today. */
  readonly email: string;
  readonly name: string;
  /** By which admin calls name them. */
  readonly poolUsername: string;
  /** The pool was told of the bridge just now. */
  readonly newlyLinked: boolean;
}

interface Wanted {
  /** Who it is, where that is known. */
  readonly userId: UserId | null;
  readonly email: string;
  readonly name: string | null;
}

/**
 * Sees to it that the pool has this person as a user of its own who signs in when our OpenID provider names
 * them: before it answers, so that no profile beside theirs is ever made. Every step may be repeated.
 * @throws BridgeRefusal `address_unproved` where someone else holds the address without having proved it
 */
export async function ensurePoolUser(
  deps: Pick<SsoDeps, 'db' | 'pool' | 'sso'>,
  wanted: Wanted,
): Promise<PoolPerson> {
  const known = wanted.userId && (await findKnown(deps, wanted.userId));
  const user = known?.user ?? (await findOrCreatePoolUser(deps, wanted));
  const userId = toId<UserId>(user.sub);
  const poolUsername = known?.poolUsername ?? userId;
  if (user.status === 'FORCE_CHANGE_PASSWORD') await deps.pool.confirmUser(poolUsername);
  const linkedAt = await deps.db.readUser({ userId }, (db) => readSsoLink(db, userId));
  if (!linkedAt) {
    await deps.pool.linkProvider(destinationFrom(user, poolUsername), {
      provider: deps.sso.providerName,
      subject: userId,
    });
  }
  return {
    userId,
    email: known?.email ?? user.email ?? wanted.email,
    name: known?.name ?? user.name ?? wanted.name ?? wanted.email,
    poolUsername,
    newlyLinked: !linkedAt,
  };
}

/** Someone who has been here. Null where the pool has lost them. */
async function findKnown({ db, pool }: Pick<SsoDeps, 'db' | 'pool'>, userId: UserId) {
  const row = await db.readUser({ userId }, (reader) => getUser(reader, userId));
  const poolUsername = row?.poolUsername ?? userId;
  const user = await pool.getUser(poolUsername);
  return user ? { user, poolUsername, email: row?.email ?? null, name: row?.name ?? null } : null;
}

/**
 * The user of this address, made where there is none: its domain is the tenant's.
 * @throws BridgeRefusal `address_unproved` where someone else holds the address without having proved it
 */
export async function findOrCreatePoolUser(
  { db, pool }: Pick<SsoDeps, 'db' | 'pool'>,
  { email, name }: Pick<Wanted, 'email' | 'name'>,
): Promise<CognitoUser> {
  const present = await pool.findUserByEmail(email);
  if (present?.emailVerified && present.status !== 'UNCONFIRMED') return present;
  if (present) {
    const userId = toId<UserId>(present.sub);
    // Someone who has been here without proving the address is not thrown out for it.
    const row = await db.readUser({ userId }, (reader) => getUser(reader, userId));
    if (row) throw new BridgeRefusal('address_unproved');
    // A stranger took the address without proving that it is theirs.
    await pool.deleteUser(present.sub);
  }
  const { user } = await pool.createUser({
    email,
    ...(name !== null && { name }),
    temporaryPassword: `aA1!${randomBytes(32).toString('base64')}`,
  });
  return user;
}

/** Whoever signs in by a provider of the installation has a profile of that provider's. */
function destinationFrom({ identities, status }: CognitoUser, username: string) {
  const own = identities.find(({ primary }) => primary);
  return status === 'EXTERNAL_PROVIDER' && own
    ? { provider: own.provider, subject: own.subject }
    : { provider: 'Cognito', subject: username };
}
