import pg from 'pg';
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
import { getScopeStatement, type TransactionLimits } from './scope-setting.ts';

/**
 * The pool of `scoped-pool.ts` with nothing but the public parts of pg: a query in a scope is
 * BEGIN, the scope, the query and COMMIT, so four round trips instead of one. For a release of pg
 * that the fast one does not know yet (decision 0095).
 * @param limits only behind a pooler, as in `createScopedPool`
 */
export function createPlainPool(config: pg.PoolConfig, limits?: TransactionLimits): ScopedPool {
  const pool = new pg.Pool(config);
  const query = pool.query.bind(pool) as PoolQuery;
  const connect = pool.connect.bind(pool) as PoolConnect;
  const transact = async (setting: Setting | undefined, ...statements: QueryConfig[]) => {
    const client = await connect();
    try {
      await client.query('BEGIN');
      if (setting) await client.query(getScopeStatement(setting));
      const results: pg.QueryResult[] = [];
      for (const statement of statements) {
        const name = limits ? undefined : statement.name;
        results.push(await client.query({ ...statement, name } as pg.QueryConfig));
      }
      await client.query('COMMIT');
      client.release();
      return results;
    } catch (error) {
      client.release(!(await isRolledBack(client, error)));
      throw error;
    }
  };
  const plainQuery: PoolQuery = (statement, values, callback) => {
    const setting = currentSetting(limits);
    if (!setting || callback !== undefined || !isPlainQuery(statement)) {
      return query(statement, values, callback);
    }
    return transact(setting, statement).then(([result]) => result);
  };
  const plainConnect: PoolConnect = async (callback) => {
    if (callback !== undefined) return connect(callback);
    const setting = currentSetting(limits);
    const client = await connect();
    return setting ? checkOut(client, setting) : client;
  };
  const prepared = async (...reads: readonly HotRead[]) => {
    const statements = reads.map(({ text, values }) => ({ text, values }));
    const results = await transact(currentSetting(limits), ...statements);
    return results.map(({ rows }) => rows as unknown[]);
  };
  return Object.assign(pool, { query: plainQuery, connect: plainConnect, prepared });
}

/** False for a connection that is no good any more: only what the server itself said leaves it whole. */
async function isRolledBack(client: pg.PoolClient, error: unknown): Promise<boolean> {
  if (!(error instanceof pg.DatabaseError)) return false;
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}

/** A client whose transaction begins with the scope that it was checked out in. */
function checkOut(client: pg.PoolClient, setting: Setting): pg.PoolClient {
  const query = client.query.bind(client) as PoolQuery;
  const release = client.release.bind(client);
  let isReadOnly = false;
  return Object.assign(client, {
    query: async (statement: unknown, values?: unknown) => {
      const unnamed = setting.limits && isPlainQuery(statement);
      try {
        const result = await query(unnamed ? { ...statement, name: undefined } : statement, values);
        if (getText(statement) === 'BEGIN') await query(getScopeStatement(setting));
        return result;
      } catch (error) {
        isReadOnly ||= isReadOnlyServer(error);
        throw error;
      }
    },
    release: (error?: Error | boolean) => {
      Object.assign(client, { query });
      release(error ?? isReadOnly);
    },
  });
}
