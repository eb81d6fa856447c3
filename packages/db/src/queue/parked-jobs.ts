import { PgBoss } from 'pg-boss';
import type { ParkedJob } from './queue-view.ts';

/** Puts parked jobs back on their queues. */
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

  /** Puts a parked job back on its queue. Harmless to repeat: a job works on what is desired now. */
  async retry({ queue, id }: Pick<ParkedJob, 'queue' | 'id'>): Promise<void> {
    await this.#boss.retry(queue, id);
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: true });
  }
}
