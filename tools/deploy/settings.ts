import { Database } from '@gatehouse/db/database';

import { StartError } from '../start/start-error.ts';

/**
 * One setting of the environment.
 *
 * @throws StartError that names it when it is missing
 */
export function setting(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new StartError(`${name} is not set.`, 'Set it; .env.example says what it means.');
}

/** The database as the worker reaches it. */
export function openDatabase(environment: NodeJS.ProcessEnv, poolSize: number): Database {
  return new Database({
    url: setting(environment, 'WORKER_DATABASE_URL'),
    poolSize,
    pooled: environment['DATABASE_POOLER'] === 'transaction',
  });
}
