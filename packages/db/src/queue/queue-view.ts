import type { Database } from '../database.ts';
import { QUEUES } from './queues.ts';

/** A job that no worker tries any more: another try could not help, or ten did not. */
export interface ParkedJob {
  readonly id: string;
  readonly queue: string;
  /** Null for a job of a person. */
  readonly tenantId: string | null;
  readonly reason: string;
  readonly parkedAt: Date;
}

/** How much is waiting on a queue. */
export interface QueueCount {
  readonly queue: string;
  readonly waiting: number;
  /** Failed before, and waiting for another try. */
  readonly retrying: number;
  readonly active: number;
  readonly parked: number;
  /** Seconds that the longest waiting one has been due; null when none waits. */
  readonly oldest: number | null;
}

/** The names as an array of Postgres. */
const NAMES = `{${QUEUES.map(({ name }) => name).join(',')}}`;

/** Every queue with what is on it, by name; what is to be sent to webhooks is one of them. */
export async function countQueues(db: Database): Promise<QueueCount[]> {
  return db.lookup<QueueCount>(
    'queue_counts',
    `select * from public.queue_counts($1::text[])
     union all select * from public.webhook_counts() order by queue`,
    [NAMES],
  );
}

/** The parked jobs, the longest parked first. */
export async function listParked(db: Database, limit: number): Promise<ParkedJob[]> {
  return db.lookup<ParkedJob>('parked_jobs', 'select * from public.parked_jobs($1::text[], $2)', [
    NAMES,
    limit,
  ]);
}

/** Those of these jobs that are parked. Anything may be asked for, an id or not. */
export async function findParked(db: Database, ids: readonly string[]): Promise<ParkedJob[]> {
  return db.lookup<ParkedJob>(
    'find_parked',
    `select * from public.parked_jobs($1::text[], null)
     where id::text in (select jsonb_array_elements_text($2::jsonb))`,
    [NAMES, JSON.stringify(ids)],
  );
}

export async function isParked(db: Database, queue: string, id: string): Promise<boolean> {
  const rows = await db.lookup<{ parked: boolean }>(
    'is_parked',
    'select public.job_is_parked($1, $2) as parked',
    [queue, id],
  );
  return rows[0]?.parked === true;
}
