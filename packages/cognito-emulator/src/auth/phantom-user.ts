import { createHash } from 'node:crypto';
import { fold } from '../model/aliases.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';

/** Stands in for a user who does not exist, where the client hides that. Never stored. */
export function phantomUser(pool: PoolRecord, username: string): UserRecord {
  const hex = createHash('sha256').update(`${pool.id} ${username}`).digest('hex');
  const email: Record<string, string> = username.includes('@') ? { email: username } : {};
  return {
    poolId: pool.id,
    key: fold(pool, username),
    username,
    sub: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
    status: 'CONFIRMED',
    enabled: true,
    createdAt: 0,
    modifiedAt: 0,
    attributes: email,
    codes: {},
    generation: 0,
    mfa: { enabled: [] },
  };
}
