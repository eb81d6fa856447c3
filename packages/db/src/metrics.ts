import type { Metrics } from '@gatehouse/telemetry/metrics';
import type { Database } from './database.ts';
import { countQueues } from './queue/queue-view.ts';

/** Has the metrics tell of a process' connections. */
export function watchConnections(metrics: Metrics, db: Database): void {
  metrics.gauge('gatehouse_db_connections', 'Connections to the database.', async () => {
    const { total, idle, waiting } = db.connections();
    return Object.entries({ used: total - idle, idle, waiting }).map(([state, value]) => ({
      labels: { state },
      value,
    }));
  });
}

/** Has the metrics tell of the job queues: what waits, is tried again, is at work or parked. */
export function watchQueues(metrics: Metrics, db: Database): void {
  metrics.gauge('gatehouse_jobs', 'Jobs on a queue, by state.', async () => {
    const queues = await countQueues(db);
    return queues.flatMap(({ queue, waiting, retrying, active, parked }) =>
      Object.entries({ waiting, retrying, active, parked }).map(([state, value]) => ({
        labels: { queue, state },
        value,
      })),
    );
  });
  // Of all queues at once, for alarms and for whoever starts more workers.
  metrics.gauge('gatehouse_parked_jobs', 'Jobs that no worker tries any more.', async () => {
    const queues = await countQueues(db);
    return [{ labels: {}, value: queues.reduce((sum, { parked }) => sum + parked, 0) }];
  });
  metrics.gauge('gatehouse_oldest_job_seconds', 'How long a job has been due.', async () => {
    const queues = await countQueues(db);
    return [{ labels: {}, value: Math.max(0, ...queues.map(({ oldest }) => oldest ?? 0)) }];
  });
}
