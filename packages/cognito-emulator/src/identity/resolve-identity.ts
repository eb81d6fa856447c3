import { randomId } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import type { Reader } from '../store/store.ts';
import { CognitoError, notAuthorized } from '../wire/errors.ts';
import { findOwner, isSameLogin, putIdentity } from './identities.ts';
import type { IdentityPoolRecord, IdentityRecord, Login } from './records.ts';

/** Developer logins of one identity. Source: API model, MergeDeveloperIdentities. */
const MAX_DEVELOPER_LOGINS = 20;

/** Refuses an identity that was merged into another, or lost its last login. */
export const forbidden = (id: string) => notAuthorized(`Access to Identity '${id}' is forbidden.`);

/** Refuses logins of which none is the identity's. */
export const loginsDontMatch = () =>
  notAuthorized(
    "Logins don't match. Please include at least one valid login for this identity or identity pool.",
  );

const conflict = () =>
  new CognitoError(
    'ResourceConflictException',
    'The provided login is already linked to another account.',
  );

/**
 * All logins together: one per provider, and some of the developer's.
 * @throws CognitoError ResourceConflictException
 */
export function joinLogins(
  pool: IdentityPoolRecord,
  ...lists: readonly (readonly Login[])[]
): Login[] {
  const joined: Login[] = [];
  for (const { provider, subject } of lists.flat()) {
    if (joined.some((known) => isSameLogin(known, { provider, subject }))) continue;
    const same = joined.filter((known) => known.provider === provider).length;
    const most = provider === pool.settings.DeveloperProviderName ? MAX_DEVELOPER_LOGINS : 1;
    if (same >= most) throw conflict();
    joined.push({ provider, subject });
  }
  return joined;
}

interface Wanted {
  readonly pool: IdentityPoolRecord;
  /** The identity that the call names; without one, the logins find it or a new one is made. */
  readonly identity: IdentityRecord | undefined;
  /** Proved logins. */
  readonly logins: readonly Login[];
}

function requireGuest({ pool, identity }: Wanted): void {
  if (identity && (identity.disabled || identity.logins.length > 0)) throw forbidden(identity.id);
  if (!pool.settings.AllowUnauthenticatedIdentities) {
    throw notAuthorized('Unauthenticated access is not supported for this identity pool.');
  }
}

/** The identity that stays, before those that end in it. Which one is AWS's secret; see the README. */
function choose(wanted: Wanted, owners: IdentityRecord[]): IdentityRecord[] {
  const { identity } = wanted;
  if (!identity) return owners;
  if (identity.disabled) throw forbidden(identity.id);
  const others = owners.filter(({ id }) => id !== identity.id);
  if (identity.logins.length === 0) return [...owners, identity];
  if (others.length === owners.length) {
    throw loginsDontMatch();
  }
  return [identity, ...others];
}

const newIdentity = (poolId: string, region: string, now: number): IdentityRecord => ({
  id: `${region}:${randomId()}`,
  poolId,
  logins: [],
  createdAt: now,
  modifiedAt: now,
  disabled: false,
});

interface Plan {
  readonly identity: IdentityRecord;
  /** What must be written for it; none for most calls. */
  readonly changed: readonly IdentityRecord[];
}

function plan(reader: Reader, wanted: Wanted, region: string, now: number): Plan {
  const { pool, logins } = wanted;
  if (logins.length === 0) requireGuest(wanted);
  const owners = new Map<string, IdentityRecord>();
  for (const login of logins) {
    const owner = findOwner(reader, pool.id, login);
    if (owner) owners.set(owner.id, owner);
  }
  const [first, ...ended] =
    logins.length === 0 && wanted.identity
      ? [wanted.identity]
      : choose(wanted, [...owners.values()]);
  const base = first ?? newIdentity(pool.id, region, now);
  const joined = joinLogins(pool, base.logins, ...ended.map((one) => one.logins), logins);
  if (first && ended.length === 0 && joined.length === base.logins.length) {
    return { identity: base, changed: [] };
  }
  const identity = { ...base, logins: joined, modifiedAt: now };
  const over = ended.map((one) => ({ ...one, logins: [], disabled: true, modifiedAt: now }));
  return { identity, changed: [...over, identity] };
}

/**
 * Finds the identity of a call, makes one, links logins to it, or merges those that the logins belong to.
 * @param id the identity that the call names
 * @throws CognitoError NotAuthorizedException, ResourceConflictException
 */
export async function resolveIdentity(
  { store, clock, config }: Emulator,
  pool: IdentityPoolRecord,
  logins: readonly Login[],
  id?: string,
): Promise<IdentityRecord> {
  const decide = (reader: Reader) => {
    const identity = id === undefined ? undefined : reader.get<IdentityRecord>('identities', id);
    if (id !== undefined && !identity) throw forbidden(id);
    return plan(reader, { pool, identity, logins }, config.region, clock.now());
  };
  const seen = decide(store);
  if (seen.changed.length === 0) return seen.identity;
  // Decided again where no one else can write: two calls may bring the same new login.
  return store.write((tx) => {
    const { identity, changed } = decide(tx);
    for (const one of changed) putIdentity(tx, one);
    return identity;
  });
}
