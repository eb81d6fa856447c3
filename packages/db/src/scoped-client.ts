import pg from 'pg';
import { currentScope, type Scope } from './scope.ts';

/**
 * A Postgres client whose queries carry their scope. Each one goes out as a single group of the
 * extended protocol: first `set_config(…, true)`, then the query, then one Sync. The server treats
 * the group as one transaction, so outside an explicit one the setting dies with it: row-level
 * security in one round trip, and nothing left on the connection for the next request.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */

const SETTING_NAME = 'gatehouse_scope';
const SETTING_TEXT =
  "select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true)";

/** Statements that open, close or mark a transaction have no rows to guard. */
const CONTROL = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET TRANSACTION)\b/i;

type Callback = (error: Error | null, result?: unknown) => void;

interface Wire {
  parse(message: { name: string; text: string }): void;
  bind(message: { portal: string; statement: string; values: string[] }): void;
  execute(message: { portal: string }): void;
}

/** The parts of pg's Query that its type declarations leave out. */
interface WireQuery {
  submit(connection: Wire): Error | null;
  prepare(connection: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

interface QueryConfig {
  readonly text?: string;
  readonly submit?: unknown;
}

const BaseQuery = pg.Query as unknown as new (
  config: QueryConfig,
  values: undefined,
  callback: Callback,
) => WireQuery;

const BaseClient = pg.Client as unknown as new (config?: unknown) => {
  query(config: unknown, values?: unknown, callback?: unknown): unknown;
};

/** Connections on which the server already holds the prepared setting. */
const prepared = new WeakSet<Wire>();

class ScopedQuery extends BaseQuery {
  readonly #values: string[];
  #settingDone = false;

  constructor(scope: Scope, config: QueryConfig, callback: Callback) {
    super({ ...config, queryMode: 'extended' } as QueryConfig, undefined, callback);
    this.#values = [scope.tenantId ?? '', scope.userId ?? ''];
  }

  override prepare(connection: Wire): void {
    if (!prepared.has(connection)) connection.parse({ name: SETTING_NAME, text: SETTING_TEXT });
    connection.bind({ portal: '', statement: SETTING_NAME, values: this.#values });
    connection.execute({ portal: '' });
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.#settingDone) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#settingDone) {
      super.handleCommandComplete(message, connection);
      return;
    }
    this.#settingDone = true;
    prepared.add(connection);
  }
}

class ScopedClientImplementation extends BaseClient {
  override query(config: unknown, values?: unknown, callback?: unknown): unknown {
    const scope = currentScope();
    if (!scope || !isPlainQuery(config)) return super.query(config, values, callback);
    const done = typeof values === 'function' ? values : callback;
    if (typeof done === 'function') {
      return super.query(new ScopedQuery(scope, config, done as Callback));
    }
    return new Promise((resolve, reject) => {
      const settle: Callback = (error, result) => (error ? reject(error) : resolve(result));
      super.query(new ScopedQuery(scope, config, settle));
    });
  }
}

function isPlainQuery(config: unknown): config is QueryConfig {
  if (typeof config !== 'object' || config === null) return false;
  const { submit, text } = config as QueryConfig;
  return submit === undefined && text !== undefined && !CONTROL.test(text);
}

export const ScopedClient = ScopedClientImplementation as unknown as typeof pg.Client;
