import { expect, inject, it } from 'vitest';

import { rollRelease } from '../roll.ts';

it('IC-13 a release under load: old and new side by side, no failed request, no lost job, and back', async () => {
  const report = await rollRelease(inject('postgres'), 0);
  console.log(report);
  expect(report.faults).toEqual([]);
  expect(report.failures).toEqual([]);
  expect(report.losses).toEqual([]);
  // Whoever listens is told to listen elsewhere.
  expect(report.counts.stream).toBeGreaterThan(1);
  expect(report.jobsDone).toBeGreaterThan(20);
}, 600_000);
