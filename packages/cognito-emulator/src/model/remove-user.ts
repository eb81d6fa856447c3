import { key, keyPrefix, type Writer } from '../store/store.ts';
import { aliasKeys } from './aliases.ts';
import { addToCount } from './count-users.ts';
import type { PoolRecord, UserRecord } from './records.ts';
import { indexKeys } from './user-index.ts';

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
  addToCount(tx, pool.id, -1);
}
