import { key, SEPARATOR, type Store, type Table, type Writer } from './store.ts';

const stamp = (time: number) => String(Math.max(0, Math.floor(time))).padStart(16, '0');

/** Writes a record that the sweeper may remove after `expiresAt` (ms). Readers check expiry too. */
export function putExpiring(
  tx: Writer,
  table: Table,
  entry: string,
  value: { readonly expiresAt: number },
): void {
  tx.put(table, entry, value);
  tx.put('expiries', key(stamp(value.expiresAt), table, entry), 1);
}

/**
 * Removes records whose time is over.
 * @param now milliseconds
 * @param limit most records to remove in this call
 */
export async function sweep(store: Store, now: number, limit: number): Promise<number> {
  const due: string[] = [];
  for (const [entry] of store.range('expiries', { prefix: '', limit })) {
    if (entry.slice(0, 16) > stamp(now)) break;
    due.push(entry);
  }
  if (due.length === 0) return 0;
  await store.write((tx) => {
    for (const entry of due) {
      const at = entry.indexOf(SEPARATOR, 17);
      const table = entry.slice(17, at) as Table;
      const target = entry.slice(at + 1);
      const record = tx.get<{ expiresAt: number }>(table, target);
      if (record && record.expiresAt <= now) tx.remove(table, target);
      tx.remove('expiries', entry);
    }
  });
  return due.length;
}
