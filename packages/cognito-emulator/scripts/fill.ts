/**
 * Writes many confirmed users straight into a durable store, for measurements at size. The emulator
 * must not run on it. Usage: node scripts/fill.ts <data-dir> <pool-id> <from> <to>
 */
import { randomUUID } from 'node:crypto';
import { requirePool } from '../src/model/pools.ts';
import type { UserRecord } from '../src/model/records.ts';
import { putUser } from '../src/model/put-user.ts';
import { openLmdbStore } from '../src/store/lmdb-store.ts';

const [directory, poolId, from, to] = process.argv.slice(2);
if (!directory || !poolId || !from || !to) {
  throw new Error('usage: fill.ts <data-dir> <pool-id> <from> <to>');
}

const store = openLmdbStore(directory);
const pool = requirePool(store, poolId);
const BATCH = 1000;

function makeUser(index: number): UserRecord {
  const sub = randomUUID();
  const now = Date.now();
  return {
    poolId: pool.id,
    key: sub,
    username: sub,
    sub,
    status: 'CONFIRMED',
    enabled: true,
    createdAt: now,
    modifiedAt: now,
    attributes: { email: `fill${index}@example.com`, email_verified: 'true' },
    codes: {},
    generation: 0,
    mfa: { enabled: [] },
  };
}

for (let next = Number(from); next < Number(to); next += BATCH) {
  await store.write((tx) => {
    for (let index = next; index < Math.min(next + BATCH, Number(to)); index += 1) {
      putUser(tx, pool, makeUser(index));
    }
  });
}
await store.close();
