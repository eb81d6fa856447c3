import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { Pool, type PoolConfig } from 'pg';

/** The internal type "char" of Postgres' catalogs, which the stock adapter can't name. */
const CATALOG_CHAR = 18;
const TEXT = 25;

/**
 * Makes adapters that run migrations. They differ from the stock one twice: a script is sent whole,
 * so that it is one transaction and may hold function bodies (the stock one splits at every
 * semicolon), and catalog columns of type "char" can be read.
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
  const pool = new Pool(config);
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
      await pool.query(script);
    } catch (error) {
      onScriptError(error, script);
      throw error;
    }
  };
  return adapter;
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
