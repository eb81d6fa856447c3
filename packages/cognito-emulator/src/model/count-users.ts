import { key, type Reader, type Writer } from '../store/store.ts';

/** Changes the pool's count, for users that are put or removed in the same transaction. */
export function addToCount(tx: Writer, poolId: string, change: number): void {
  const entry = key(poolId, 'users');
  tx.put('counters', entry, (tx.get<number>('counters', entry) ?? 0) + change);
}

export function countUsers(reader: Reader, poolId: string): number {
  return reader.get<number>('counters', key(poolId, 'users')) ?? 0;
}
