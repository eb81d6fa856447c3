import { createHash } from 'node:crypto';
import { CognitoError, userNotFound } from '../wire/errors.ts';
import { key, keyPrefix, type Reader, type Writer } from '../store/store.ts';
import type { PoolRecord, UserRecord } from './records.ts';
import { isEmail, isPhone } from './schema.ts';

/** Attributes that ListUsers can filter by, beside the username. Source: ListUsers' documentation. */
export const searchable = [
  'sub',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
] as const;

/** LMDB keys are short; longer values are cut in the index and compared in full on the record. */
const INDEX_LENGTH = 128;

/** Whether names and e-mail addresses of the pool are compared without regard to case. */
export const ignoresCase = (pool: PoolRecord) =>
  pool.settings.UsernameConfiguration?.CaseSensitive === false;

export function fold(pool: PoolRecord, name: string): string {
  return ignoresCase(pool) ? name.toLowerCase() : name;
}

/** A value as the search index holds it. */
export function indexed(value: string): string {
  return value
    .toLowerCase()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, INDEX_LENGTH);
}

/** What ListUsers sees of a user under this name. */
export function searchValue(user: UserRecord, attribute: string): string | undefined {
  switch (attribute) {
    case 'username':
      return user.username;
    case 'sub':
      return user.sub;
    case 'cognito:user_status':
      return user.status;
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled';
    default:
      return user.attributes[attribute];
  }
}

function indexKeys(user: UserRecord): string[] {
  const keys: string[] = [];
  for (const attribute of searchable) {
    const value = searchValue(user, attribute);
    if (value !== undefined) keys.push(key(user.poolId, attribute, indexed(value), user.key));
  }
  return keys;
}

/** Whether the user is the profile of someone at a provider, not a local user with links: it has no aliases. */
export const isFederatedProfile = (user: UserRecord) =>
  user.identities?.some(({ primary }) => primary) ?? false;

/** SourceUser's and User's name for what a provider calls the subject. */
export const SUBJECT = 'Cognito_Subject';

/** Key of someone at a provider. Exact, also in pools that ignore case; hashed, since subjects are long. */
function identityKey(poolId: string, provider: string, attribute: string, value: string): string {
  const text = key(provider, attribute, value);
  return key(poolId, 'identity', createHash('sha256').update(text).digest('base64url'));
}

/** The names beside the username under which this user may sign in, as keys. */
function aliasKeys(pool: PoolRecord, user: UserRecord): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { providerName, userId } of user.identities ?? []) {
    keys.set(identityKey(pool.id, providerName, SUBJECT, userId), 'identity');
  }
  for (const { providerName, attribute, value } of user.awaitedIdentities ?? []) {
    keys.set(identityKey(pool.id, providerName, attribute, value), 'identity');
  }
  if (isFederatedProfile(user)) return keys;
  const add = (attribute: string) => {
    const value = user.attributes[attribute];
    if (value) keys.set(key(pool.id, attribute, fold(pool, value).slice(0, 256)), attribute);
  };
  for (const attribute of pool.settings.UsernameAttributes ?? []) add(attribute);
  for (const attribute of pool.settings.AliasAttributes ?? []) {
    if (attribute === 'preferred_username' || user.attributes[`${attribute}_verified`] === 'true') {
      add(attribute);
    }
  }
  return keys;
}

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
  const found = reader.get<string>(
    'aliases',
    key(pool.id, attribute, fold(pool, value).slice(0, 256)),
  );
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

/** How `putUser` treats a name that another user signs in with. */
export interface AliasRule {
  /** Take the alias from its owner instead of refusing. */
  readonly force?: boolean;
  /** Refusal in pools that sign in by e-mail or phone number. */
  readonly conflict?: 'UsernameExistsException' | 'AliasExistsException';
}

interface PutOptions extends AliasRule {
  /** The record that is replaced; absent for a new user. */
  readonly previous?: UserRecord;
}

function claimAliases(
  tx: Writer,
  pool: PoolRecord,
  next: UserRecord,
  { previous, force = false, conflict = 'AliasExistsException' }: PutOptions,
): void {
  const wanted = aliasKeys(pool, next);
  if (previous) {
    for (const old of aliasKeys(pool, previous).keys()) {
      if (!wanted.has(old) && tx.get<string>('aliases', old) === next.key) {
        tx.remove('aliases', old);
      }
    }
  }
  for (const [entry, attribute] of wanted) {
    const owner = tx.get<string>('aliases', entry);
    if (owner === next.key) continue;
    if (owner !== undefined && (!force || attribute === 'identity')) {
      throw new CognitoError(conflict, `An account with the given ${attribute} already exists.`);
    }
    if (owner !== undefined) dropVerification(tx, pool, owner, attribute);
    tx.put('aliases', entry, next.key);
  }
}

/** ForceAliasCreation: the former owner keeps the address but no longer as a verified one. */
function dropVerification(tx: Writer, pool: PoolRecord, owner: string, attribute: string): void {
  const user = userByKey(tx, pool.id, owner);
  if (!user) return;
  const attributes = { ...user.attributes, [`${attribute}_verified`]: 'false' };
  tx.put('users', key(pool.id, owner), { ...user, attributes });
}

/**
 * Writes a user and everything derived from it: search index, aliases, the pool's count.
 * @throws CognitoError when another user owns one of the aliases
 */
export function putUser(
  tx: Writer,
  pool: PoolRecord,
  next: UserRecord,
  options: PutOptions = {},
): void {
  claimAliases(tx, pool, next, options);
  const { previous } = options;
  const keys = new Set(indexKeys(next));
  const oldKeys = previous ? indexKeys(previous) : [];
  for (const old of oldKeys) if (!keys.has(old)) tx.remove('userIndex', old);
  const had = new Set(oldKeys);
  for (const entry of keys) if (!had.has(entry)) tx.put('userIndex', entry, 1);
  tx.put('users', key(pool.id, next.key), next);
  if (!previous) count(tx, pool.id, 1);
}

/** Removes a user, its indexes, aliases, group memberships, devices and credentials. */
export function removeUser(tx: Writer, pool: PoolRecord, user: UserRecord): void {
  for (const entry of indexKeys(user)) tx.remove('userIndex', entry);
  for (const entry of aliasKeys(pool, user).keys()) {
    if (tx.get<string>('aliases', entry) === user.key) tx.remove('aliases', entry);
  }
  const mine = keyPrefix(pool.id, user.key);
  for (const [entry] of [...tx.range('userGroups', { prefix: mine })]) {
    tx.remove('userGroups', entry);
    tx.remove('groupMembers', key(pool.id, entry.slice(mine.length), user.key));
  }
  for (const table of ['devices', 'webAuthnCredentials', 'authEvents', 'userFamilies'] as const) {
    for (const [entry] of [...tx.range(table, { prefix: mine })]) tx.remove(table, entry);
  }
  tx.remove('users', key(pool.id, user.key));
  count(tx, pool.id, -1);
}

function count(tx: Writer, poolId: string, change: number): void {
  const entry = key(poolId, 'users');
  tx.put('counters', entry, (tx.get<number>('counters', entry) ?? 0) + change);
}

export function countUsers(reader: Reader, poolId: string): number {
  return reader.get<number>('counters', key(poolId, 'users')) ?? 0;
}
