import { readDatabaseState } from '@gatehouse/prisma/database-state';
import { type DatabaseState, readRelease, type ReleaseMigration } from '@gatehouse/prisma/release';
import { Client } from 'pg';

import { setting } from '../deploy/settings.ts';

/** What this release brings, and what the database that the worker uses has and serves. */
export interface Sight {
  readonly release: readonly ReleaseMigration[];
  readonly state: DatabaseState;
}

/** Looks as the worker, which may look and no more. */
export async function look(environment: NodeJS.ProcessEnv): Promise<Sight> {
  const client = new Client({ connectionString: setting(environment, 'WORKER_DATABASE_URL') });
  await client.connect();
  try {
    return { release: await readRelease(), state: await readDatabaseState(client) };
  } finally {
    await client.end();
  }
}
