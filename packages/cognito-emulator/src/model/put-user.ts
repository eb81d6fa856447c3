import { CognitoError } from '../wire/errors.ts';
import { key, type Writer } from '../store/store.ts';
import { aliasKeys } from './aliases.ts';
import { addToCount } from './count-users.ts';
import type { PoolRecord, UserRecord } from './records.ts';
import { indexKeys } from './user-index.ts';
import { userByKey } from './users.ts';

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
  if (!previous) addToCount(tx, pool.id, 1);
}
