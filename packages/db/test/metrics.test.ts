import { Metrics } from '@gatehouse/telemetry/metrics';
import { expect, it } from 'vitest';

import type { Database } from '../src/database.ts';
import { watchQueues } from '../src/metrics.ts';
import type { QueueCount } from '../src/queue/queue-view.ts';

async function readWith(queues: readonly Partial<QueueCount>[]) {
  const metrics = new Metrics();
  watchQueues(metrics, { lookup: () => Promise.resolve(queues) } as unknown as Database);
  const families = await metrics.read();
  return (name: string) =>
    families.find((family) => family.name === name)?.series.map((one) => ({ ...one }));
}

it('tells of all queues at once what alarms and scaling ask for', async () => {
  const read = await readWith([
    { queue: 'a', waiting: 1, retrying: 0, active: 0, parked: 2, oldest: 7 },
    { queue: 'b', waiting: 0, retrying: 0, active: 0, parked: 1, oldest: null },
  ]);
  expect(read('gatehouse_parked_jobs')).toEqual([{ labels: {}, value: 3 }]);
  expect(read('gatehouse_oldest_job_seconds')).toEqual([{ labels: {}, value: 7 }]);
});

it('says none, not nothing, when no job waits', async () => {
  const read = await readWith([]);
  expect(read('gatehouse_parked_jobs')).toEqual([{ labels: {}, value: 0 }]);
  expect(read('gatehouse_oldest_job_seconds')).toEqual([{ labels: {}, value: 0 }]);
});
