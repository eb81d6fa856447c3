import { expect, it } from 'vitest';

import { runChaos } from '../run.ts';

it('FI-16 FI-25 FI-26 a short run of chaos leaves everything as it must be', async () => {
  const report = await runChaos({ seconds: 12, seed: 20_261_125 });
  console.log(report);
  expect(report.violations).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.faults).toBeGreaterThan(0);
}, 180_000);
