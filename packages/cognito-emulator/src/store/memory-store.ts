import type { RangeOptions, Store, Table, Writer } from './store.ts';

interface SortedTable {
  readonly values: Map<string, unknown>;
  readonly keys: string[];
}

function position(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function set(table: SortedTable, key: string, value: unknown): void {
  if (!table.values.has(key)) table.keys.splice(position(table.keys, key), 0, key);
  table.values.set(key, value);
}

function unset(table: SortedTable, key: string): void {
  if (table.values.delete(key)) table.keys.splice(position(table.keys, key), 1);
}

/** Opens a store that lives and dies with the process. Meant for tests. */
export function openMemoryStore(): Store {
  const tables = new Map<Table, SortedTable>();
  const getTable = (name: Table): SortedTable => {
    let table = tables.get(name);
    if (!table) tables.set(name, (table = { values: new Map(), keys: [] }));
    return table;
  };
  const get = <T>(table: Table, key: string) => getTable(table).values.get(key) as T | undefined;

  function* range<T>(name: Table, options: RangeOptions): Iterable<readonly [string, T]> {
    const { keys, values } = getTable(name);
    const { prefix, after, reverse } = options;
    const step = reverse ? -1 : 1;
    let left = options.limit ?? Infinity;
    let at = reverse
      ? position(keys, after ?? `${prefix}\u{10ffff}`) - 1
      : position(keys, after ?? prefix);
    if (!reverse && after !== undefined && keys[at] === after) at += 1;
    for (; at >= 0 && at < keys.length && left > 0; at += step, left -= 1) {
      const key = keys[at] as string;
      if (!key.startsWith(prefix)) return;
      yield [key, values.get(key) as T];
    }
  }

  return {
    get,
    range,
    async write(change) {
      const undo: (() => void)[] = [];
      const remember = (table: SortedTable, key: string) => {
        const had = table.values.has(key);
        const old = table.values.get(key);
        undo.push(() => (had ? set(table, key, old) : unset(table, key)));
      };
      const writer: Writer = {
        get,
        range,
        put(name, key, value) {
          const table = getTable(name);
          remember(table, key);
          set(table, key, value);
        },
        remove(name, key) {
          const table = getTable(name);
          remember(table, key);
          unset(table, key);
        },
      };
      try {
        return change(writer);
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      }
    },
    async close() {
      tables.clear();
    },
  };
}
