import type { Emulator } from '../emulator.ts';
import type { PoolUser, UserRecord } from '../model/records.ts';
import { putUser, type AliasRule } from '../model/put-user.ts';
import { userByKey } from '../model/users.ts';
import { userNotFound } from '../wire/errors.ts';

/**
 * Changes a user atomically.
 * @param change gets the user as it is in the transaction; what it throws undoes everything
 * @returns the changed user
 */
export function changeUser(
  emulator: Emulator,
  { pool, user }: PoolUser,
  change: (user: UserRecord) => UserRecord,
  rule: AliasRule = {},
): Promise<UserRecord> {
  return emulator.store.write((tx) => {
    const current = userByKey(tx, pool.id, user.key);
    if (!current) throw userNotFound();
    const next = { ...change(current), modifiedAt: emulator.clock.now() };
    putUser(tx, pool, next, { ...rule, previous: current });
    return next;
  });
}
