import { SEPARATOR, tables, type Store, type Table } from './store.ts';

/** First line of a state file. */
const HEADER = '# embedded Cognito state, version 1';

/** Dates survive as this, everything else in records is plain JSON. */
const DATE = '$date';

function encode(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      inner instanceof Date ? { [DATE]: inner.getTime() } : inner,
    ]),
  );
}

function decode(_name: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && DATE in value) {
    return new Date(value[DATE] as number);
  }
  return value;
}

/**
 * The whole state as one readable text: a header, then one JSON line `[table, [key parts], value]`
 * per record, in key order, so that two states can be compared with diff.
 */
export function exportState(store: Store): string {
  const lines = [HEADER];
  for (const table of tables) {
    for (const [key, value] of store.range(table, { prefix: '' })) {
      lines.push(JSON.stringify([table, key.split(SEPARATOR), value], encode));
    }
  }
  return `${lines.join('\n')}\n`;
}

function parse(line: string, at: number): [Table, string, unknown] {
  const [table, parts, value] = JSON.parse(line, decode) as [Table, string[], unknown];
  if (!tables.includes(table) || !Array.isArray(parts)) {
    throw new Error(`line ${at + 2} of the state is not a record`);
  }
  return [table, parts.join(SEPARATOR), value];
}

/**
 * Replaces the whole state by an exported one, atomically.
 * @throws Error when the text is no exported state; nothing is changed then
 */
export async function importState(store: Store, text: string): Promise<void> {
  const [header, ...lines] = text.trimEnd().split('\n');
  if (header !== HEADER) throw new Error('this is not a state file of the embedded Cognito');
  const records = lines.map(parse);
  await store.write((tx) => {
    for (const table of tables) {
      for (const [key] of [...tx.range(table, { prefix: '' })]) tx.remove(table, key);
    }
    for (const [table, key, value] of records) tx.put(table, key, value);
  });
}
