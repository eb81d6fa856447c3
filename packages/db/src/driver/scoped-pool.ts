import pg from 'pg';
import { PreparedQuery } from './prepared-query.ts';
import {
  currentSetting,
  getText,
  isPlainQuery,
  type PoolConnect,
  type PoolQuery,
  type QueryConfig,
  type ScopedPool,
  type Setting,
} from './pool-setting.ts';
import type { HotRead } from './read-ahead.ts';
import { isReadOnlyServer } from './read-only-server.ts';
import { scopeArrived, sendScope, type TransactionLimits } from './scope-setting.ts';
import type { Wire } from './pg-protocol.ts';

/**
 * A Postgres pool whose queries carry their scope. Each one goes out as a single group of the
 * extended protocol: first `set_config(…, true)`, then the query, then one Sync. The server treats
 * the group as one transaction, so outside an explicit one the setting dies with it: row-level
 * security in one round trip, and nothing left on the connection for the next request.
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */

/** The parts of pg's Query that its type declarations leave out. */
interface WireQuery {
  submit(connection: Wire): Error | null;
  prepare(connection: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}

const BaseQuery = pg.Query as unknown as new (config: QueryConfig) => WireQuery;

/** What pg's callers expect of a statement without rows. */
const NO_RESULT = { command: '', rowCount: 0, oid: 0, rows: [], fields: [] };

interface AnyClient {
  query(config: unknown, values?: unknown, callback?: unknown): unknown;
}

const BaseClient = pg.Client as unknown as new (config?: unknown) => AnyClient;

class ScopedQuery extends BaseQuery {
  readonly #setting: Setting;
  readonly #begins: boolean;
  /** Statements in front of the query, whose results are not its own. */
  #ahead: number;

  /** @param begins opens a transaction in the same round trip */
  constructor(setting: Setting, config: QueryConfig, begins = false) {
    const name = setting.limits ? undefined : config.name;
    super({ ...config, name, queryMode: 'extended' } as QueryConfig);
    this.#setting = setting;
    this.#begins = begins;
    this.#ahead = begins ? 2 : 1;
  }

  override prepare(connection: Wire): void {
    if (this.#begins) {
      connection.parse({ name: '', text: 'BEGIN' });
      connection.bind({ portal: '', statement: '', values: [] });
      connection.execute({ portal: '' });
    }
    sendScope(connection, this.#setting.scope, this.#setting.limits);
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.#ahead === 0) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#ahead === 0) {
      super.handleCommandComplete(message, connection);
      return;
    }
    this.#ahead -= 1;
    if (this.#ahead === 0) scopeArrived(connection);
  }
}

/**
 * A client that is checked out for a transaction keeps the scope it was checked out in. Its BEGIN
 * waits for the first query, and goes out with it.
 */
class ScopedClient extends BaseClient {
  setting: Setting | undefined;
  /** The server has turned out to be a standby: the connection is of no use any more. */
  isReadOnly = false;
  #begins = false;

  override query(config: unknown, values?: unknown, callback?: unknown): unknown {
    if (!this.setting) return super.query(config, values, callback);
    if (!isPlainQuery(config)) {
      return callback === undefined && this.#isHeldBack(config)
        ? Promise.resolve(NO_RESULT)
        : super.query(config, values, callback);
    }
    const query = new ScopedQuery(this.setting, config, this.#begins);
    this.#begins = false;
    if (typeof callback === 'function') return super.query(query, undefined, callback);
    return new Promise((resolve, reject) => {
      super.query(query, undefined, (error: Error | null, result: unknown) => {
        if (isReadOnlyServer(error)) this.isReadOnly = true;
        if (error) reject(error);
        else resolve(result);
      });
    });
  }

  /** BEGIN, and the end of a transaction in which nothing was asked. */
  #isHeldBack(config: unknown): boolean {
    const text = getText(config);
    if (text === 'BEGIN') {
      this.#begins = true;
      return true;
    }
    if (!this.#begins) return false;
    this.#begins = false;
    if (text === 'COMMIT' || text === 'ROLLBACK') return true;
    // Another statement about the transaction needs it to be open. Should that fail, it fails too.
    super.query('BEGIN', undefined, () => undefined);
    return false;
  }
}

/**
 * The scope is read when the pool is asked, never later: a query that waits for a connection goes
 * on in the async context of the caller that gave the connection back, which is another request's.
 * @param limits only where a pooler swaps connections between transactions: then statements have
 *   no names, and each transaction brings these along, with an empty scope outside any
 */
export function createScopedPool(config: pg.PoolConfig, limits?: TransactionLimits): ScopedPool {
  const pool = new pg.Pool({ ...config, Client: ScopedClient as unknown as typeof pg.Client });
  const query = pool.query.bind(pool) as PoolQuery;
  const connect = pool.connect.bind(pool) as PoolConnect;
  const scopedQuery: PoolQuery = (text, values, callback) => {
    const setting = currentSetting(limits);
    if (!setting || !isPlainQuery(text)) return query(text, values, callback);
    return query(new ScopedQuery(setting, text), undefined, callback);
  };
  const scopedConnect: PoolConnect = async (callback) => {
    if (callback !== undefined) return connect(callback);
    const setting = currentSetting(limits);
    return checkOut(await connect(), setting);
  };
  const prepared = async (...reads: readonly HotRead[]) => {
    const setting = currentSetting(limits);
    // Each connection that knew a statement before a migration refuses it once, and is replaced.
    for (let left = pool.options.max; ; left -= 1) {
      try {
        return await ask(new PreparedQuery({ reads, ...setting }));
      } catch (error) {
        if (left === 0 || !hasChangedColumns(error)) throw error;
      }
    }
  };
  const ask = (group: PreparedQuery) =>
    new Promise<PreparedQuery['results']>((resolve, reject) => {
      query(group, undefined, (error: Error | undefined) =>
        error ? reject(error) : resolve(group.results),
      );
    });
  return Object.assign(pool, { query: scopedQuery, connect: scopedConnect, prepared });
}

/** SQLSTATE feature_not_supported: "cached plan must not change result type". */
function hasChangedColumns(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '0A000';
}

function checkOut(client: pg.PoolClient, setting: Setting | undefined): pg.PoolClient {
  const scopedClient = client as unknown as ScopedClient;
  scopedClient.setting = setting;
  const release = client.release.bind(client);
  client.release = (error) => {
    scopedClient.setting = undefined;
    release(error ?? scopedClient.isReadOnly);
  };
  return client;
}
