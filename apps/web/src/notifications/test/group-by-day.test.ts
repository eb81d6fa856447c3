import { describe, expect, it } from 'vitest';
import { groupByDay } from '../group-by-day.ts';

describe('notifications by day', () => {
  const items = ['2026-11-29T01:30:00Z', '2026-11-28T23:30:00Z', '2026-11-28T10:00:00Z'].map(
    (at) => ({ createdAt: new Date(at) }),
  );

  it('a day is that of the reader', () => {
    expect(groupByDay(items, 'UTC').map((day) => day.items.length)).toEqual([1, 2]);
    expect(groupByDay(items, 'Europe/Berlin').map((day) => day.items.length)).toEqual([2, 1]);
  });

  it('no items are no days', () => {
    expect(groupByDay([], 'UTC')).toEqual([]);
  });
});
