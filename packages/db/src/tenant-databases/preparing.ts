import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import {
  getText,
  type PoolConnect,
  type PoolQuery,
  type ScopedPool,
} from '../driver/pool-setting.ts';

const storage = new AsyncLocalStorage<string>();

/** Transactions that `work` opens end prepared, under this name, where they would be committed. */
export function preparedAs<T>(id: string, work: () => Promise<T>): Promise<T> {
  return storage.run(id, work);
}

/**
 * A pool whose transactions can end prepared: what Postgres has prepared it holds on to, through a
 * crash too, until it is told to commit it or to roll it back.
 * @see https://www.postgresql.org/docs/current/sql-prepare-transaction.html
 */
export function preparing(pool: ScopedPool): ScopedPool {
  const connect = pool.connect.bind(pool) as PoolConnect;
  const connectPreparing: PoolConnect = async (callback) => {
    if (callback !== undefined) return connect(callback);
    const id = storage.getStore();
    const client = await connect();
    return id === undefined ? client : preparesAs(client, id);
  };
  return Object.assign(pool, { connect: connectPreparing });
}

function preparesAs(client: pg.PoolClient, id: string): pg.PoolClient {
  const { query, release } = client;
  const ask = query.bind(client) as PoolQuery;
  const prepare = async (config: object) => {
    const text = `PREPARE TRANSACTION '${id}'`;
    const result = (await ask({ ...config, text, name: undefined })) as pg.QueryResult;
    // Of a transaction in which something has failed it makes a rollback, and says so in passing.
    if (result.command !== 'PREPARE') throw new Error('the transaction was rolled back');
    return result;
  };
  const asked: PoolQuery = (config, values, callback) =>
    getText(config) === 'COMMIT' ? prepare(config as object) : ask(config, values, callback);
  return Object.assign(client, {
    query: asked,
    release: (error?: Error | boolean) => {
      Object.assign(client, { query, release });
      release.call(client, error);
    },
  });
}
