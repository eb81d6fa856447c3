import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('answers nonsense without a defect', { timeout: 60_000 }, async () => {
  const report = await fuzz(1500, 1);
  expect(report.failures).toEqual([]);
  expect(report.defects).toEqual([]);
});
