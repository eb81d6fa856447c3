import { StartRefusal } from '@gatehouse/domain/start-refusal';
import type pg from 'pg';

const QUERY = `select name from unnest($1::text[]) as name
  where name not in (select public.applied_migrations())`;

/** SQLSTATE undefined_function: a database of before there was one to ask. */
const NO_SUCH_FUNCTION = '42883';

/**
 * The code of a release knows the tables as its migrations leave them: before those have run, it is
 * not ready. What later ones have added does not disturb it.
 * @throws StartRefusal that names what is missing
 */
export async function assertMigrated(pool: pg.Pool, names: readonly string[]): Promise<void> {
  const missing = await pool.query<{ name: string }>(QUERY, [names]).then(
    ({ rows }) => rows.map(({ name }) => name),
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === NO_SUCH_FUNCTION) {
        return names;
      }
      throw error;
    },
  );
  if (missing.length === 0) return;
  throw new StartRefusal(
    `The database lacks ${missing.length} of the ${names.length} migrations of this release, the last one being ` +
      `${missing.at(-1) ?? ''}: run \`npm run gatehouse -- migrate\` of the same release.`,
  );
}
