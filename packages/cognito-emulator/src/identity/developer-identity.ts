import type { Emulator } from '../emulator.ts';
import type { Reader } from '../store/store.ts';
import { CognitoError, invalidParameter, notAuthorized, resourceNotFound } from '../wire/errors.ts';
import { findOwner, putIdentity, requireIdentity } from './identities.ts';
import type { IdentityPoolRecord, IdentityRecord, Login } from './records.ts';
import { forbidden, joinLogins } from './resolve-identity.ts';

/** Characters of the longest user identifier. Source: API model. */
const MAX_SUBJECT = 1024;

/**
 * The name under which a pool knows the developer's own users.
 * @param given a name that must be the same
 * @throws CognitoError InvalidParameterException
 */
export function requireDeveloperProvider(pool: IdentityPoolRecord, given?: string): string {
  const name = pool.settings.DeveloperProviderName;
  if (name === undefined || (given !== undefined && given !== name)) {
    throw invalidParameter('The developer provider name is not the one of this identity pool.');
  }
  return name;
}

/** A developer login of a Logins map. @throws CognitoError InvalidParameterException */
export function requireDeveloperLogin(
  pool: IdentityPoolRecord,
  logins: Readonly<Record<string, string>>,
): Login {
  const provider = requireDeveloperProvider(pool);
  const subject = Object.hasOwn(logins, provider) ? logins[provider] : undefined;
  if (subject === undefined || subject.length > MAX_SUBJECT) {
    throw invalidParameter('Logins must have the developer provider name with a user identifier.');
  }
  return { provider, subject };
}

/** The identity of a developer's user. @throws CognitoError ResourceNotFoundException */
export function requireDeveloperIdentity(
  reader: Reader,
  pool: IdentityPoolRecord,
  subject: string,
): IdentityRecord {
  const provider = requireDeveloperProvider(pool);
  const identity = findOwner(reader, pool.id, { provider, subject });
  if (!identity) throw resourceNotFound(`Developer user '${subject}' not found.`);
  return identity;
}

/** An identity of this pool that is in use. @throws CognitoError */
export function requireIdentityOfPool(
  reader: Reader,
  pool: IdentityPoolRecord,
  id: string,
): IdentityRecord {
  const identity = requireIdentity(reader, id);
  if (identity.poolId !== pool.id) throw notAuthorized('The identity is of another identity pool.');
  if (identity.disabled) throw forbidden(id);
  return identity;
}

/**
 * Links logins to the identity that the developer's server names; its signature is the proof.
 * @throws CognitoError DeveloperUserAlreadyRegisteredException when one is another identity's
 */
export async function linkDeveloperLogins(
  { store, clock }: Emulator,
  pool: IdentityPoolRecord,
  id: string,
  logins: readonly Login[],
): Promise<IdentityRecord> {
  const decide = (reader: Reader) => {
    const identity = requireIdentityOfPool(reader, pool, id);
    const owners = logins.map((login) => findOwner(reader, pool.id, login));
    if (owners.some((owner) => owner && owner.id !== id)) {
      throw new CognitoError(
        'DeveloperUserAlreadyRegisteredException',
        'The provided developer user identifier is already registered with Cognito under a different identity ID.',
      );
    }
    return { identity, joined: joinLogins(pool, identity.logins, logins) };
  };
  const seen = decide(store);
  if (seen.joined.length === seen.identity.logins.length) return seen.identity;
  return store.write((tx) => {
    const { identity, joined } = decide(tx);
    const linked = { ...identity, logins: joined, modifiedAt: clock.now() };
    putIdentity(tx, linked);
    return linked;
  });
}
