import { userNotFound } from '../wire/errors.ts';
import { key, keyPrefix, type Reader } from '../store/store.ts';
import { aliasKey, fold, identityKey, isFederatedProfile } from './aliases.ts';
import type { PoolRecord, UserRecord } from './records.ts';
import { isEmail, isPhone } from './schema.ts';
import { indexed } from './user-index.ts';

/** Reads a user by its key, as found in indexes. */
export function userByKey(reader: Reader, poolId: string, userKey: string): UserRecord | undefined {
  return reader.get<UserRecord>('users', key(poolId, userKey));
}

/** Finds the owner of an alias (e-mail, phone number, preferred username). */
export function userByAlias(
  reader: Reader,
  pool: PoolRecord,
  attribute: string,
  value: string,
): UserRecord | undefined {
  const found = reader.get<string>('aliases', aliasKey(pool, attribute, value));
  return found === undefined ? undefined : userByKey(reader, pool.id, found);
}

/** Finds the user whom someone at a provider signs in as, by subject or by an attribute that is awaited. */
export function userByIdentity(
  reader: Reader,
  poolId: string,
  provider: string,
  { attribute, value }: { readonly attribute: string; readonly value: string },
): UserRecord | undefined {
  const found = reader.get<string>('aliases', identityKey(poolId, provider, attribute, value));
  return found === undefined ? undefined : userByKey(reader, poolId, found);
}

export function userBySub(reader: Reader, poolId: string, sub: string): UserRecord | undefined {
  const prefix = keyPrefix(poolId, 'sub', indexed(sub));
  for (const [entry] of reader.range('userIndex', { prefix, limit: 1 })) {
    return userByKey(reader, poolId, entry.slice(prefix.length));
  }
  return undefined;
}

/**
 * Finds a user by anything that may stand in a `Username` member: username, alias or, of the pool's
 * own users, sub.
 */
export function findUser(reader: Reader, pool: PoolRecord, name: string): UserRecord | undefined {
  const direct = userByKey(reader, pool.id, fold(pool, name));
  if (direct) return direct;
  const aliases = [
    ...(pool.settings.UsernameAttributes ?? []),
    ...(pool.settings.AliasAttributes ?? []),
  ];
  for (const attribute of aliases) {
    if (attribute === 'email' && !isEmail(name)) continue;
    if (attribute === 'phone_number' && !isPhone(name)) continue;
    const user = userByAlias(reader, pool, attribute, name);
    if (user) return user;
  }
  const bySub = /^[0-9a-f-]{36}$/i.test(name) ? userBySub(reader, pool.id, name) : undefined;
  return bySub && !isFederatedProfile(bySub) ? bySub : undefined;
}

/** Like `findUser`. @throws CognitoError UserNotFoundException */
export function requireUser(reader: Reader, pool: PoolRecord, name: string): UserRecord {
  const user = findUser(reader, pool, name);
  if (!user) throw userNotFound();
  return user;
}
