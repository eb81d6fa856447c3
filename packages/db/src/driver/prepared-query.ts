import pg from 'pg';
import { parseTimestamp } from './parse-timestamp.ts';
import { scopeArrived, sendScope, type TransactionLimits } from './scope-setting.ts';
import type { Scope } from './scope.ts';
import type { HotRead } from './read-ahead.ts';
import type { Wire, WireValue } from './pg-protocol.ts';

type Parse = (text: string) => unknown;

/** What a statement answers: the names of its columns, and how to read their text. */
interface Column {
  readonly name: string;
  readonly parse: Parse;
}

/** The parts of pg's Query that its type declarations leave out. */
interface BaseQuery {
  callback?: (error: Error | null, result?: unknown) => void;
  handleError(error: Error, connection: Wire): void;
}

const BaseQuery = pg.Query as unknown as new (config: object) => BaseQuery;

/** The statements that the server has prepared on a connection, by name. */
const known = new WeakMap<Wire, Map<string, readonly Column[]>>();

const TIMESTAMPTZ = 1184;

export interface Group {
  /** That answer rows. They run in one transaction, each seeing what those before it have set. */
  readonly reads: readonly HotRead[];
  readonly scope?: Scope | undefined;
  /** Only behind a pooler, where the server is told the texts each time. */
  readonly limits?: TransactionLimits | undefined;
}

/** One statement of a group, and what has come of it. */
interface Part {
  readonly read: HotRead;
  readonly values: WireValue[];
  columns: readonly Column[];
  readonly rows: unknown[];
}

/**
 * Hot reads in one round trip: prepared and described once on each connection; after that their
 * values go out and their rows come back, and nothing else. Postgres refuses to run a prepared
 * statement whose columns have changed, so what was described once stays true. Where one fails the
 * rest is not run, and all are prepared anew.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class PreparedQuery extends BaseQuery {
  readonly #group: Group;
  readonly #parts: readonly Part[];
  /** Which part is answering; -1 for the setting of the scope, whose row is not ours. */
  #at: number;

  constructor(group: Group) {
    super({});
    this.#group = group;
    this.#parts = group.reads.map((read) => ({
      read,
      values: read.values.map(toWire),
      columns: [],
      rows: [],
    }));
    this.#at = group.scope === undefined ? 0 : -1;
  }

  /** The rows of each statement, in their order. */
  get results(): readonly (readonly unknown[])[] {
    return this.#parts.map(({ rows }) => rows);
  }

  submit(connection: Wire): null {
    const { scope, limits } = this.#group;
    connection.stream.cork();
    try {
      if (scope) sendScope(connection, scope, limits);
      for (const part of this.#parts) send(connection, part, limits !== undefined);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    const part = this.#parts[this.#at];
    if (!part) return;
    part.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: getParser(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const part = this.#parts[this.#at];
    if (!part) return;
    const row: Record<string, unknown> = {};
    for (const [at, { name, parse }] of part.columns.entries()) {
      const text = fields[at];
      row[name] = text == null ? null : parse(text);
    }
    part.rows.push(row);
  }

  handleCommandComplete(_message: unknown, connection: Wire): void {
    const part = this.#parts[this.#at];
    this.#at += 1;
    if (!part) {
      scopeArrived(connection);
      return;
    }
    const statements = known.get(connection) ?? new Map<string, readonly Column[]>();
    known.set(connection, statements.set(part.read.name, part.columns));
  }

  override handleError(error: Error, connection: Wire): void {
    for (const { read } of this.#parts) known.get(connection)?.delete(read.name);
    super.handleError(error, connection);
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
  }
}

/** @param unnamed behind a pooler */
function send(connection: Wire, part: Part, unnamed: boolean): void {
  const { text } = part.read;
  const name = unnamed ? '' : part.read.name;
  const columns = unnamed ? undefined : known.get(connection)?.get(name);
  if (columns) {
    part.columns = columns;
  } else {
    if (!unnamed) connection.close({ type: 'S', name });
    connection.parse({ name, text });
    connection.describe({ type: 'S', name });
  }
  connection.bind({ portal: '', statement: name, values: part.values });
  connection.execute({ portal: '' });
}

function getParser(type: number): Parse {
  return type === TIMESTAMPTZ ? parseTimestamp : (pg.types.getTypeParser(type, 'text') as Parse);
}

function toWire(value: unknown): WireValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }
  throw new TypeError('a prepared statement takes text, numbers and bytes');
}
