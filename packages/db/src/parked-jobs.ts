import { PgBoss } from 'pg-boss';
import { QUEUES } from './queues.ts';

/** A job that no worker tries any more: another try could not help, or ten did not. */
export interface ParkedJob {
  readonly id: string;
  readonly queue: string;
  readonly tenantId: string;
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
}

/** An operator's view of the job queues. */
export class JobDesk {
  readonly #boss: PgBoss;

  /** @param url the worker's own database URL */
  constructor(url: string) {
    this.#boss = new PgBoss({
      connectionString: url,
      max: 1,
      migrate: false,
      supervise: false,
      schedule: false,
    });
    this.#boss.on('error', () => undefined);
  }

  async open(): Promise<void> {
    await this.#boss.start();
  }

  async counts(): Promise<QueueCount[]> {
    const { rows } = await this.#boss.getDb().executeSql(
      `select name as queue, count(*) filter (where state = 'created')::int as waiting,
         count(*) filter (where state = 'retry')::int as retrying,
         count(*) filter (where state = 'active')::int as active,
         count(*) filter (where state = 'failed')::int as parked
       from pgboss.job where name = any($1::text[]) group by name order by name`,
      [QUEUES.map(({ name }) => name)],
    );
    return rows as QueueCount[];
  }

  /** The parked jobs, the longest parked first. */
  async parked(limit: number): Promise<ParkedJob[]> {
    const { rows } = await this.#boss.getDb().executeSql(
      `select id, name as queue, data->>'tenantId' as "tenantId",
         coalesce(output->>'reason', output->>'message', 'unknown') as reason,
         completed_on as "parkedAt"
       from pgboss.job where state = 'failed' and name = any($1::text[])
       order by completed_on limit $2`,
      [QUEUES.map(({ name }) => name), limit],
    );
    return rows as ParkedJob[];
  }

  /** Puts a parked job back on its queue. Harmless to repeat: a job works on what is desired now. */
  async retry({ queue, id }: Pick<ParkedJob, 'queue' | 'id'>): Promise<void> {
    await this.#boss.retry(queue, id);
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: true });
  }
}
