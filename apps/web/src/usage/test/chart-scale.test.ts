import { describe, expect, it } from 'vitest';
import { getArea, getLine, getTicks } from '../chart-scale.ts';

const box = { width: 100, height: 10, most: 10 };

describe('the scale of a chart', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [20, [0, 5, 10, 15, 20]],
    [101, [0, 50, 100, 150]],
    [3_853, [0, 1_000, 2_000, 3_000, 4_000]],
  ])('up to %i has round steps', (most, ticks) => {
    expect(getTicks(most)).toEqual(ticks);
  });

  it('breaks a line where no one counted, and shows a day alone as a dot', () => {
    expect(getLine([0, 10, null, 5, null], box)).toBe('M0 10L25 0M75 5h0');
    expect(getArea([0, 10, null, 5], box)).toBe('M0 10L0 10L33.3 0L33.3 10z');
    expect(getLine([null, null], box)).toBe('');
  });

  it('puts a single day into the middle', () => {
    expect(getLine([10], box)).toBe('M50 0h0');
  });
});
