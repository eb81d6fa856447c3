import { getPoolUsername } from '@gatehouse/db/repositories/users';
import type { WorkerDeps } from './worker-deps.ts';

/** What admin calls of the pool name a person by: a federated profile is not found by its sub. */
export function findPoolUsername({ db }: Pick<WorkerDeps, 'db'>, userId: string): Promise<string> {
  return db.readUser({ userId }, (reader) => getPoolUsername(reader, userId));
}
