import { setTimeout as sleep } from 'node:timers/promises';

import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { DatabaseError, Pool, type PoolConfig } from 'pg';

/** The internal type "char" of Postgres' catalogs, which the stock adapter can't name. */
const CATALOG_CHAR = 18;
const TEXT = 25;

/**
 * Whoever waits for a lock on a table makes everyone else wait behind them: a script gives up after
 * this many milliseconds, lets the others through, and tries again. Less than the second after which
 * Postgres looks for deadlocks, or it would be a request of the app's that is sacrificed.
 */
const LOCK = { waitMs: 500, pauseMs: 1_000, tries: 120 };

/** SQLSTATE lock_not_available and deadlock_detected. */
const LOCKED = new Set(['55P03', '40P01']);

/**
 * Makes adapters that run migrations. They differ from the stock one: a script is sent whole, so
 * that it is one transaction and may hold function bodies (the stock one splits at every semicolon),
 * it does not wait for locks for long, and catalog columns of type "char" can be read.
 *
 * @param onScriptError is told what Postgres said of a script; the engine passes on less
 */
export function createEngineAdapterFactory(
  config: PoolConfig,
  onScriptError: (error: unknown, script: string) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const stock = new PrismaPg(config);
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: () => adapt(config, onScriptError),
    connectToShadowDb: () => stock.connectToShadowDb(),
  };
}

async function adapt(
  config: PoolConfig,
  onScriptError: (error: unknown, script: string) => void,
): Promise<SqlDriverAdapter> {
  const charColumns = new Set<string>();
  const pool = new Pool({ ...config, lock_timeout: LOCK.waitMs });
  pool.on('connect', (client) => renameCatalogChar(client, charColumns));
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type, index) =>
      charColumns.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  adapter.executeScript = async (script) => {
    try {
      await runScript(pool, script);
    } catch (error) {
      onScriptError(error, script);
      throw error;
    }
  };
  return adapter;
}

/** A script is one transaction: one that found a lock taken has done nothing. */
async function runScript(pool: Pool, script: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await pool.query(script);
      return;
    } catch (error) {
      const locked = error instanceof DatabaseError && LOCKED.has(error.code ?? '');
      if (!locked || tries === LOCK.tries) throw error;
    }
    await sleep(LOCK.pauseMs);
  }
}

interface FieldDescription {
  name: string;
  dataTypeID: number;
}

/** pg keeps these very objects as the result's fields, so they can be corrected on arrival. */
function renameCatalogChar(client: object, charColumns: Set<string>): void {
  const { connection } = client as { connection: NodeJS.EventEmitter };
  connection.prependListener('rowDescription', (message: { fields: FieldDescription[] }) => {
    for (const field of message.fields) {
      if (field.dataTypeID !== CATALOG_CHAR) continue;
      field.dataTypeID = TEXT;
      charColumns.add(field.name);
    }
  });
}
