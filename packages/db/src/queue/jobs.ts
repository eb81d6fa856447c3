import { traceparent } from '@gatehouse/telemetry/trace';
import { fromPrisma, PgBoss } from 'pg-boss';
import type { ScopedWriter } from '../database.ts';
import type { Jobs, QueueName } from './queues.ts';

/** Puts jobs on their queues as part of a transaction: they vanish with a rollback. */
export class JobSender {
  readonly #boss: PgBoss;
  #started: Promise<unknown> | undefined;

  /** @param url the app's own database URL; it needs no more than INSERT on the jobs table */
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

  /**
   * Jobs of one tenant form a group, so that the worker can be fair between tenants. Those of a
   * person belong to none: a queue's are one group.
   */
  async send<Q extends QueueName>(tx: ScopedWriter, queue: Q, job: Jobs[Q]): Promise<void> {
    await this.#start();
    await this.#boss.send(queue, traced(job), {
      db: fromPrisma(tx),
      group: getJobGroup(queue, job),
    });
  }

  /** The same for many jobs, in one statement. */
  async sendAll<Q extends QueueName>(
    tx: ScopedWriter,
    queue: Q,
    jobs: readonly Jobs[Q][],
  ): Promise<void> {
    if (jobs.length === 0) return;
    await this.#start();
    const rows = jobs.map((job) => ({ data: traced(job), group: getJobGroup(queue, job) }));
    await this.#boss.insert(queue, rows, { db: fromPrisma(tx) });
  }

  async #start(): Promise<void> {
    this.#started ??= this.#boss.start();
    await this.#started.catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
  }

  async close(): Promise<void> {
    if (this.#started) await this.#boss.stop({ graceful: false, close: true });
  }
}

/** The trace of the request goes on in the job. */
function traced<J extends object>(job: J): J {
  const parent = traceparent();
  return parent === undefined ? job : { ...job, traceparent: parent };
}

function getJobGroup(queue: QueueName, job: Jobs[QueueName]) {
  return { id: 'tenantId' in job ? job.tenantId : queue };
}
