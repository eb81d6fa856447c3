import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolRecord, PoolUser, UserRecord } from '../model/records.ts';
import { findUser, userByIdentity } from '../model/users.ts';
import { isFederatedProfile, SUBJECT } from '../model/aliases.ts';
import { keyPrefix, type Reader } from '../store/store.ts';
import { CognitoError, invalidParameter, userNotFound } from '../wire/errors.ts';
import { federatedUsername } from './federated-user.ts';

/** The pool's own users, as a ProviderName. */
export const LOCAL_USERS = 'Cognito';

/** Identities linked to one user. Source: quotas page. */
const MAX_LINKS = 5;

/** Someone at a provider, as AdminLinkProviderForUser names them. */
export interface Source {
  readonly provider: IdentityProviderType;
  readonly attribute: string;
  readonly value: string;
}

/** Which attribute may name a source: the subject, or for OIDC and SAML one that is mapped. */
export function requireSourceAttribute({ provider, attribute }: Source): void {
  if (attribute === SUBJECT) return;
  const own = provider.ProviderType === 'OIDC' || provider.ProviderType === 'SAML';
  const mapped = Object.hasOwn(provider.AttributeMapping ?? {}, attribute);
  if (!own || !mapped || attribute === 'username') {
    throw invalidParameter(`Invalid ProviderAttributeName ${attribute} for SourceUser.`);
  }
}

/** The user that a link ends at: a local one by name, or a profile by what its provider calls it. */
export function requireDestination(
  reader: Reader,
  pool: PoolRecord,
  { providerName, value }: { readonly providerName: string; readonly value: string },
): UserRecord {
  const user =
    providerName === LOCAL_USERS
      ? findUser(reader, pool, value)
      : userByIdentity(reader, pool.id, providerName, { attribute: SUBJECT, value });
  if (!user) throw userNotFound();
  return user;
}

function* profilesFrom(reader: Reader, pool: PoolRecord, provider: string): Generator<UserRecord> {
  const prefix = `${keyPrefix(pool.id)}${federatedUsername(pool, provider, '')}`;
  for (const [, user] of reader.range<UserRecord>('users', { prefix })) {
    if (isFederatedProfile(user)) yield user;
  }
}

/** Refuses a source that has a profile of its own, or belongs to another user. */
export function requireFreeSource(
  reader: Reader,
  { pool, user: destination }: PoolUser,
  { provider, attribute, value }: Source,
): void {
  const name = provider.ProviderName ?? '';
  const owner = userByIdentity(reader, pool.id, name, { attribute, value });
  if (owner?.key === destination.key) {
    throw invalidParameter('SourceUser is already linked to DestinationUser');
  }
  const profiles = attribute === SUBJECT ? [] : profilesFrom(reader, pool, name);
  const signedUp = [...profiles].some((profile) => profile.attributes[attribute] === value);
  if (owner || signedUp) {
    throw invalidParameter(
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    );
  }
}

/** A user with one more link. @throws CognitoError LimitExceededException */
export function withLink(
  user: UserRecord,
  { provider, attribute, value }: Source,
  now: number,
): UserRecord {
  const { identities = [], awaitedIdentities = [] } = user;
  const links = identities.filter(({ primary }) => !primary).length + awaitedIdentities.length;
  if (links >= MAX_LINKS) {
    throw new CognitoError('LimitExceededException', 'Too many linked identities.');
  }
  const providerName = provider.ProviderName ?? '';
  if (attribute !== SUBJECT) {
    const awaited = { providerName, attribute, value };
    return { ...user, awaitedIdentities: [...awaitedIdentities, awaited] };
  }
  const identity = {
    userId: value,
    providerName,
    providerType: provider.ProviderType ?? '',
    issuer: null,
    primary: false,
    dateCreated: now,
  };
  return { ...user, identities: [...identities, identity] };
}

/** A user without a link, named as when it was made, or by its subject once it has signed in. */
export function withoutLink(
  user: UserRecord,
  { providerName, attribute, value }: { providerName: string; attribute: string; value: string },
): UserRecord {
  const { identities = [], awaitedIdentities = [] } = user;
  return {
    ...user,
    identities: identities.filter(
      (identity) =>
        identity.primary ||
        attribute !== SUBJECT ||
        identity.providerName !== providerName ||
        identity.userId !== value,
    ),
    awaitedIdentities: awaitedIdentities.filter(
      (awaited) =>
        awaited.providerName !== providerName ||
        awaited.attribute !== attribute ||
        awaited.value !== value,
    ),
  };
}
