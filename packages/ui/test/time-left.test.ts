import { expect, it } from 'vitest';
import { secondsLeft } from '../src/time-left.ts';

it.each([
  // value, milliseconds, max, seconds
  [0, 5_000, 50, null],
  [5, 500, 50, null],
  [50, 5_000, 50, null],
  [10, 2_000, 50, 8],
  [10, 10_000, 50, 40],
  [10, 11_000, 50, 45],
  [10, 60_000, 50, 240],
])('%d done in %d ms of %d: %s s', (value, at, max, seconds) => {
  expect(secondsLeft({ at: 0, value: 0 }, { at, value }, max)).toBe(seconds);
});
