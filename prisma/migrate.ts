import { join } from 'node:path';

import { Client } from 'pg';

import { ensureJobSchema, type QueueDefinition } from './job-schema.ts';
import { describeScriptError, MigrationError } from './migration-error.ts';
import { PRISMA_FOLDER, readMigrations } from './migrations-folder.ts';
import { readDatabaseState } from './release/database-state.ts';
import { findHindrances, readRelease } from './release/release.ts';
import { ensureRoles, type RolePasswords } from './roles.ts';
import { NO_FILTERS, withSchemaEngine } from './schema-engine.ts';

export type { QueueDefinition } from './job-schema.ts';
export { MigrationError } from './migration-error.ts';

/** What {@link migrate} needs. */
export interface MigrateOptions {
  /** URL of the database for an administrator, see {@link ensureRoles}. */
  adminUrl: string;
  passwords: RolePasswords;
  /** Of roles that are there already the passwords stay as they are. */
  keepsPasswords?: boolean;
  queues: readonly QueueDefinition[];
  log: (line: string) => void;
  /** Another folder of migrations; by default this package's. */
  migrationsFolder?: string;
  /** Web and worker are stopped: nothing is taken away from anyone. */
  stopped?: boolean;
}

/** Any number will do, as long as every deploy uses the same. */
const DEPLOY_LOCK = 7_204_001;

/**
 * Brings a database up to date: roles, schema, job queues. Safe to repeat, and to start twice at
 * once: the second waits for the first.
 *
 * @returns the names of the migrations that were applied now
 * @throws MigrationError when one fails, it and all later ones are then not applied; when one would
 *   take away what a running release may read, none is
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const admin = new Client({ connectionString: options.adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [DEPLOY_LOCK]);
    await ensureRoles(admin, options.passwords, options.keepsPasswords);
    if (!options.stopped) await assertUnread(admin, options.migrationsFolder);
    const applied = await applyMigrations(options);
    for (const name of applied) options.log(`applied ${name}`);
    await ensureJobSchema(options.adminUrl, admin, options.queues);
    return applied;
  } finally {
    await admin.end();
  }
}

async function assertUnread(admin: Client, folder: string | undefined): Promise<void> {
  const hindrances = findHindrances(await readRelease(folder), await readDatabaseState(admin));
  if (hindrances.length === 0) return;
  const way = 'Or stop web and worker, and say --stopped.';
  throw new MigrationError(
    ['Nothing was applied.', ...hindrances, way].join('\n'),
    undefined,
    undefined,
  );
}

async function applyMigrations(options: MigrateOptions): Promise<string[]> {
  const folder = options.migrationsFolder ?? join(PRISMA_FOLDER, 'migrations');
  const migrationsList = await readMigrations(folder);
  let failure: { reason: string; migration: string | undefined } | undefined;
  const noteFailure = (error: unknown, script: string): void => {
    const culprit = migrationsList.migrationDirectories.find(
      ({ migrationFile: { content } }) => content.value === script,
    );
    failure = { reason: describeScriptError(error, script), migration: culprit?.path };
  };
  return withSchemaEngine(
    options.adminUrl,
    async (engine) => {
      try {
        const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
        return result.appliedMigrationNames;
      } catch (error) {
        if (failure?.migration === undefined) throw asMigrationError(error);
        // A script is one transaction, so nothing of it stayed: let the repaired one run again.
        await engine.markMigrationRolledBack({ migrationName: failure.migration });
        throw new MigrationError(
          `Migration ${failure.migration} failed: ${failure.reason}`,
          failure.migration,
          error,
        );
      }
    },
    noteFailure,
  );
}

function asMigrationError(error: unknown): MigrationError {
  const message = error instanceof Error ? error.message : String(error);
  return new MigrationError(message.split('\n   0:')[0] ?? message, undefined, error);
}
