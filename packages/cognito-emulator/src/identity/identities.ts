import { createHash } from 'node:crypto';
import type { IdentityDescription } from '@aws-sdk/client-cognito-identity';
import { key, keyPrefix, type Reader, type Writer } from '../store/store.ts';
import { resourceNotFound } from '../wire/errors.ts';
import type { IdentityRecord, Login } from './records.ts';

/** Reads an identity. @throws CognitoError ResourceNotFoundException */
export function requireIdentity(reader: Reader, id: string): IdentityRecord {
  const identity = reader.get<IdentityRecord>('identities', id);
  if (!identity) throw resourceNotFound(`Identity '${id}' not found.`);
  return identity;
}

/** A subject may be longer than a key of the store, and hold any character. */
const loginKey = (poolId: string, { provider, subject }: Login) =>
  key(
    poolId,
    createHash('sha256')
      .update(JSON.stringify([provider, subject]))
      .digest('base64url'),
  );

/** The identity that a login belongs to, if there is one. */
export function findOwner(
  reader: Reader,
  poolId: string,
  login: Login,
): IdentityRecord | undefined {
  const id = reader.get<string>('identityLogins', loginKey(poolId, login));
  return id === undefined ? undefined : reader.get<IdentityRecord>('identities', id);
}

export const isSameLogin = (a: Login, b: Login) =>
  a.provider === b.provider && a.subject === b.subject;

/** Writes an identity, and lets go of the logins that it had and has no more. */
export function putIdentity(tx: Writer, identity: IdentityRecord): void {
  const { id, poolId } = identity;
  for (const login of tx.get<IdentityRecord>('identities', id)?.logins ?? []) {
    const entry = loginKey(poolId, login);
    if (tx.get('identityLogins', entry) === id) tx.remove('identityLogins', entry);
  }
  for (const login of identity.logins) tx.put('identityLogins', loginKey(poolId, login), id);
  tx.put('identities', id, identity);
  tx.put('poolIdentities', key(poolId, id), 1);
}

/** Removes an identity; what it could sign in with makes a new one. */
export function removeIdentity(tx: Writer, { id, poolId, logins }: IdentityRecord): void {
  for (const login of logins) tx.remove('identityLogins', loginKey(poolId, login));
  tx.remove('identities', id);
  tx.remove('poolIdentities', key(poolId, id));
}

/** Identities of a pool, by id: all, or those after one. */
export function* listIdentities(
  reader: Reader,
  poolId: string,
  after?: string,
): Iterable<IdentityRecord> {
  const prefix = keyPrefix(poolId);
  const start = after === undefined ? {} : { after: `${prefix}${after}` };
  for (const [entry] of reader.range('poolIdentities', { prefix, ...start })) {
    const identity = reader.get<IdentityRecord>('identities', entry.slice(prefix.length));
    if (identity) yield identity;
  }
}

/** As DescribeIdentity answers. */
export const toIdentityDescription = (identity: IdentityRecord): IdentityDescription => ({
  IdentityId: identity.id,
  Logins: [...new Set(identity.logins.map(({ provider }) => provider))],
  CreationDate: new Date(identity.createdAt),
  LastModifiedDate: new Date(identity.modifiedAt),
});
