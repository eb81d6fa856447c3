import { Database } from '@gatehouse/db/database';

import { setting } from './settings.ts';

/** The database as the worker reaches it. */
export function openDatabase(environment: NodeJS.ProcessEnv, poolSize: number): Database {
  return new Database({
    url: setting(environment, 'WORKER_DATABASE_URL'),
    poolSize,
    pooled: environment['DATABASE_POOLER'] === 'transaction',
  });
}
