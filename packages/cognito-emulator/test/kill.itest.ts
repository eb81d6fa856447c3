import { expect, it } from 'vitest';
import { killTest } from './kill.ts';

it('loses nothing acknowledged when killed', { timeout: 120_000 }, async () => {
  const { acknowledged, lost } = await killTest(4);
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});
