import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

import { createEngineAdapterFactory } from './engine-adapter.ts';

/** The role that owns the schema. Migrations run as it, whoever logged in. */
export const OWNER_ROLE = 'gatehouse_owner';

/** Everything in the schema is compared and managed. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Opens Prisma's own schema engine, compiled to WebAssembly, on a database; closes it afterwards.
 *
 * @param adminUrl URL of a role that may become {@link OWNER_ROLE}
 * @param use what to do with the engine
 * @param onScriptError is told what Postgres said of a failing script
 */
export async function withSchemaEngine<T>(
  adminUrl: string,
  use: (engine: SchemaEngine) => Promise<T>,
  onScriptError: (error: unknown, script: string) => void = () => undefined,
): Promise<T> {
  const factory = createEngineAdapterFactory(
    {
      connectionString: adminUrl,
      options: `-c role=${OWNER_ROLE}`,
      application_name: 'gatehouse-migrate',
      idleTimeoutMillis: 100,
      allowExitOnIdle: true,
      max: 2,
    },
    onScriptError,
  );
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}
