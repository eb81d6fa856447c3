import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { SEPARATOR, type RangeOptions, type Store, type Table, type Writer } from './store.ts';

/** LMDB's limit for a key is 1,978 bytes; names are at most 128 characters of up to 4 bytes. */
const tagged = (table: Table, key: string) => `${table}${SEPARATOR}${key}`;

/** Signing keys are in it: no one else on this machine reads it, also where it was open before. */
function closeToOthers(directory: string): void {
  const files = [`${directory}-lock`, join(directory, 'data.mdb'), join(directory, 'lock.mdb')];
  chmodSync(directory, statSync(directory).isDirectory() ? 0o700 : 0o600);
  for (const file of files) if (existsSync(file)) chmodSync(file, 0o600);
}

/**
 * Opens the durable store. LMDB was chosen over SQLite and log files because reads are synchronous
 * lookups in mapped memory, whose cost does not grow with the number of users.
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
    // Writes go into the mapped memory itself, which is the kernel's from then on.
    useWritemap: true,
  };
  const isFile = statSync(directory, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isFile) mkdirSync(directory, { recursive: true, mode: 0o700 });
  const db = open<unknown, string>({ ...options, noSubdir: isFile });
  closeToOthers(directory);

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

  /** Runs one change within the batch; if it throws, what it has written is put back. */
  function attempt<T>(change: (tx: Writer) => T): T {
    const undo: (() => void)[] = [];
    const remember = (entry: string) => {
      const old = db.get(entry);
      undo.push(() => void (old === undefined ? db.remove(entry) : db.put(entry, old)));
    };
    const writer: Writer = {
      get,
      range,
      put(table, key, value) {
        const entry = tagged(table, key);
        remember(entry);
        void db.put(entry, value);
      },
      remove(table, key) {
        const entry = tagged(table, key);
        remember(entry);
        void db.remove(entry);
      },
    };
    try {
      return change(writer);
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  return {
    get,
    range,
    // Many changes share a batch. LMDB's own child transactions would roll one back as well, but
    // copy every page that each of them touches.
    write: (change) => db.transaction(() => attempt(change)),
    async close() {
      await db.flushed;
      await db.close();
    },
  };
}
