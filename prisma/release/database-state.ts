import type { Client } from 'pg';

import { type DatabaseState, parseConnectionName } from './release.ts';

const BY_FUNCTION = 'SELECT name FROM public.applied_migrations() AS name';
const BY_TABLE = `SELECT migration_name AS name FROM public._prisma_migrations
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;

/**
 * Looks at a database: as any of its roles, or as an administrator who is about to migrate it, also
 * where it is empty or has come from a release before there was `applied_migrations()`.
 */
export async function readDatabaseState(client: Client): Promise<DatabaseState> {
  const { rows: ways } = await client.query<{ by_function: boolean; by_table: boolean }>(
    `SELECT to_regprocedure('public.applied_migrations()') IS NOT NULL AS by_function,
            to_regclass('public._prisma_migrations') IS NOT NULL AS by_table`,
  );
  const [way] = ways;
  const text = way?.by_function ? BY_FUNCTION : way?.by_table ? BY_TABLE : null;
  const applied = text === null ? [] : (await client.query<{ name: string }>(text)).rows;
  const { rows: connected } = await client.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database()`,
  );
  return {
    applied: new Set(applied.map(({ name }) => name)),
    running: connected.flatMap(({ name }) => parseConnectionName(name) ?? []),
  };
}
