import { expect, it } from 'vitest';
import { fuzz, LEAK_MB } from './fuzz.ts';

it('answers nonsense without a defect, and keeps nothing of it', { timeout: 180_000 }, async () => {
  const report = await fuzz(2500, 1);
  expect(report.failures).toEqual([]);
  expect(report.defects).toEqual([]);
  expect(report.heapMbAfter - report.heapMbBefore).toBeLessThan(LEAK_MB);
});
