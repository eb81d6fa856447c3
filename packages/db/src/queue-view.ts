import type { Database } from './database.ts';
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

/** Every queue with what is on it, by name. */
export async function countQueues(db: Database): Promise<QueueCount[]> {
  return db.lookup<QueueCount>(
    'queue_counts',
    `select q.name as queue, count(*) filter (where state = 'created')::int as waiting,
       count(*) filter (where state = 'retry')::int as retrying,
       count(*) filter (where state = 'active')::int as active,
       count(*) filter (where state = 'failed')::int as parked,
       extract(epoch from now() - min(start_after)
         filter (where state in ('created', 'retry') and start_after <= now()))::float8 as oldest
     from unnest($1::text[]) as q(name) left join pgboss.job j
       on j.name = q.name and state in ('created', 'retry', 'active', 'failed')
     group by q.name order by q.name`,
    [NAMES],
  );
}

const PARKED = `select id, name as queue, data->>'tenantId' as "tenantId",
    coalesce(output->>'reason', output->>'message', 'unknown') as reason,
    completed_on as "parkedAt"
  from pgboss.job where state = 'failed' and name = any($1::text[])`;

/** The parked jobs, the longest parked first. */
export async function listParked(db: Database, limit: number): Promise<ParkedJob[]> {
  return db.lookup<ParkedJob>('parked_jobs', `${PARKED} order by completed_on limit $2`, [
    NAMES,
    limit,
  ]);
}

/** Those of these jobs that are parked. Anything may be asked for, an id or not. */
export async function findParked(db: Database, ids: readonly string[]): Promise<ParkedJob[]> {
  const text = `${PARKED} and id::text in (select jsonb_array_elements_text($2::jsonb))`;
  return db.lookup<ParkedJob>('find_parked', text, [NAMES, JSON.stringify(ids)]);
}

/** Is this job parked? */
export async function isParked(db: Database, queue: string, id: string): Promise<boolean> {
  const rows = await db.lookup(
    'is_parked',
    "select 1 from pgboss.job where name = $1 and id = $2 and state = 'failed'",
    [queue, id],
  );
  return rows.length > 0;
}
