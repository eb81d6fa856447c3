import type { Emulator } from '../emulator.ts';
import { userByKey } from '../model/users.ts';
import type { Lockout, UserRecord } from '../model/records.ts';
import { key } from '../store/store.ts';
import { notAuthorized } from '../wire/errors.ts';

/** Failures before the first lock; the lock starts at 1 s, doubles, and ends at 15 min. */
const FREE_TRIES = 5;
const FIRST_LOCK_MS = 1000;
const LONGEST_LOCK_MS = 15 * 60_000;
const FORGOTTEN_AFTER_MS = 15 * 60_000;

/** Refuses while the user is locked, right password or not. */
export function requireUnlocked(user: UserRecord, now: number): void {
  if (user.lockout && user.lockout.until > now) throw notAuthorized('Password attempts exceeded');
}

function nextLockout(previous: Lockout | undefined, now: number): Lockout {
  const forgotten =
    !previous || now - Math.max(previous.lastAt, previous.until) > FORGOTTEN_AFTER_MS;
  const failures = forgotten ? 1 : previous.failures + 1;
  const lock =
    failures < FREE_TRIES
      ? 0
      : Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** Math.min(20, failures - FREE_TRIES));
  return { failures, until: now + lock, lastAt: now };
}

export async function recordFailure(emulator: Emulator, user: UserRecord): Promise<void> {
  const now = emulator.clock.now();
  await emulator.store.write((tx) => {
    const current = userByKey(tx, user.poolId, user.key);
    if (current) {
      tx.put('users', key(user.poolId, user.key), {
        ...current,
        lockout: nextLockout(current.lockout, now),
      });
    }
  });
}

/** Forgets wrong passwords after a right one. Writes only if there is something to forget. */
export async function clearFailures(emulator: Emulator, user: UserRecord): Promise<void> {
  if (!user.lockout) return;
  await emulator.store.write((tx) => {
    const current = userByKey(tx, user.poolId, user.key);
    if (!current?.lockout) return;
    const { lockout: _forgotten, ...rest } = current;
    tx.put('users', key(user.poolId, user.key), rest);
  });
}
