import { expect, it } from 'vitest';

import { failOver } from '../fail-over.ts';

it('IC-14 the primary is killed under load: nothing acknowledged is lost, and all comes back by itself', async () => {
  const report = await failOver({ webs: 2, workers: 2, seconds: 0 });
  console.log(report);
  expect(report.losses).toEqual([]);
  expect(report.ended).toEqual([]);
  expect(report.strange).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(40);
  expect(report.jobsDone).toBeGreaterThan(20);
}, 600_000);
