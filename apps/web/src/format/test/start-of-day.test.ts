import { describe, expect, it } from 'vitest';
import { startOfDay } from '../start-of-day.ts';

describe('startOfDay', () => {
  it.each([
    ['2026-01-31', 0, 'UTC', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31', 1, 'UTC', '2026-02-01T00:00:00.000Z'],
    ['2026-01-31', 0, 'Europe/Berlin', '2026-01-30T23:00:00.000Z'],
    ['2026-07-01', 0, 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    // The clocks change within these days, or right before them.
    ['2026-03-29', 0, 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 1, 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 0, 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', 1, 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-03-08', 0, 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-08', 1, 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-01-01', 0, 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-01-01', 0, 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ])('%s and %i days in %s: %s', (day, later, zone, moment) => {
    expect(startOfDay(day, later, zone).toISOString()).toBe(moment);
  });
});
