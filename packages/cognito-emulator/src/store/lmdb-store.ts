import { open } from 'lmdb';
import { SEPARATOR, type RangeOptions, type Store, type Table, type Writer } from './store.ts';

/** LMDB's limit for a key is 1,978 bytes; names are at most 128 characters of up to 4 bytes. */
const tagged = (table: Table, key: string) => `${table}${SEPARATOR}${key}`;

/**
 * Opens the durable store. LMDB was chosen over SQLite and log files because reads are synchronous
 * lookups in mapped memory, whose cost does not grow with the number of users.
 *
 * @param directory created when missing; one process at a time
 */
export function openLmdbStore(directory: string): Store {
  const options = {
    path: directory,
    encoding: 'msgpack' as const,
    // Plain maps: one at a time they are read faster than msgpackr's records, which bring their
    // structure along.
    useRecords: false,
    maxReaders: 126,
    // A commit is in the kernel's hands when it resolves, so it survives the death of the process.
    // Waiting for the disk as well would only help against power loss, and at a million users costs
    // most of the write rate.
    noSync: true,
  };
  const db = open<unknown, string>(options);

  const get = <T>(table: Table, key: string) => db.get(tagged(table, key)) as T | undefined;

  function* range<T>(table: Table, options: RangeOptions): Iterable<readonly [string, T]> {
    const prefix = tagged(table, options.prefix);
    const skip = table.length + 1;
    const after = options.after === undefined ? undefined : tagged(table, options.after);
    const end = options.reverse ? prefix : undefined;
    const start = options.reverse ? (after ?? `${prefix}\u{10ffff}`) : (after ?? prefix);
    let left = options.limit ?? Infinity;
    for (const entry of db.getRange({ start, ...(end ? { end } : {}), reverse: options.reverse })) {
      if (entry.key === after) continue;
      if (!entry.key.startsWith(prefix) || left-- <= 0) return;
      yield [entry.key.slice(skip), entry.value as T];
    }
  }

  const writer: Writer = {
    get,
    range,
    put: (table, key, value) => void db.put(tagged(table, key), value),
    remove: (table, key) => void db.remove(tagged(table, key)),
  };

  return {
    get,
    range,
    // A child transaction, because only that is rolled back when the callback throws.
    write: (change) => db.childTransaction(() => change(writer)) as Promise<never>,
    async close() {
      await db.flushed;
      await db.close();
    },
  };
}
