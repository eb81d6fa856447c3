import pg from 'pg';
import { parseTimestamp } from './parse-timestamp.ts';
import { scopeArrived, sendScope, type TransactionLimits } from './scope-setting.ts';
import type { Scope } from './scope.ts';
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

export interface Statement {
  /** One per text: names the prepared statement. */
  readonly name: string;
  /** One that answers rows. */
  readonly text: string;
  readonly values: readonly unknown[];
  readonly scope?: Scope | undefined;
  /** Only behind a pooler, where the server is told the text each time. */
  readonly limits?: TransactionLimits | undefined;
}

/**
 * A hot read: prepared and described once on each connection; after that its values go out and its
 * rows come back, and nothing else. Postgres refuses to run a prepared statement whose columns have
 * changed, so what was described once stays true. A statement that fails is prepared anew.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
export class PreparedQuery<Row> extends BaseQuery {
  readonly rows: Row[] = [];
  readonly #statement: Statement;
  readonly #values: WireValue[];
  #columns: readonly Column[] = [];
  /** The setting of the scope completes first; its row is not ours. */
  #scopeAhead: boolean;

  constructor(statement: Statement) {
    super({});
    this.#statement = statement;
    this.#values = statement.values.map(toWire);
    this.#scopeAhead = statement.scope !== undefined;
  }

  submit(connection: Wire): null {
    const { text, scope, limits } = this.#statement;
    const name = limits ? '' : this.#statement.name;
    const columns = limits ? undefined : known.get(connection)?.get(name);
    connection.stream.cork();
    try {
      if (scope) sendScope(connection, scope, limits);
      if (columns) {
        this.#columns = columns;
      } else {
        if (!limits) connection.close({ type: 'S', name });
        connection.parse({ name, text });
        connection.describe({ type: 'S', name });
      }
      connection.bind({ portal: '', statement: name, values: this.#values });
      connection.execute({ portal: '' });
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: getParser(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#scopeAhead) return;
    const row: Record<string, unknown> = {};
    for (const [at, { name, parse }] of this.#columns.entries()) {
      const text = fields[at];
      row[name] = text == null ? null : parse(text);
    }
    this.rows.push(row as Row);
  }

  handleCommandComplete(_message: unknown, connection: Wire): void {
    if (this.#scopeAhead) {
      this.#scopeAhead = false;
      scopeArrived(connection);
      return;
    }
    const statements = known.get(connection) ?? new Map<string, readonly Column[]>();
    known.set(connection, statements.set(this.#statement.name, this.#columns));
  }

  override handleError(error: Error, connection: Wire): void {
    known.get(connection)?.delete(this.#statement.name);
    super.handleError(error, connection);
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
  }
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
