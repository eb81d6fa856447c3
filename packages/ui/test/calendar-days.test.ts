import { describe, expect, it } from 'vitest';
import { addMonths, dayForKey, firstDayOfWeek, getWeeks } from '../src/calendar-days.ts';

describe('getWeeks', () => {
  it.each([
    // A month that begins with its week, one that touches six, and a leap year.
    ['2027-02', 1, '2027-02-01', '2027-02-28'],
    ['2026-08', 1, '2026-07-27', '2026-09-06'],
    ['2026-11', 7, '2026-11-01', '2026-12-05'],
    ['2028-02', 1, '2028-01-31', '2028-03-05'],
  ])('of %s, from day %d: %s to %s', (month, firstDay, first, last) => {
    const weeks = getWeeks(month, firstDay);
    expect(weeks[0]?.[0]).toBe(first);
    expect(weeks.at(-1)?.at(-1)).toBe(last);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s %d is %s', (day, count, result) => {
    expect(addMonths(day, count)).toBe(result);
  });
});

describe('dayForKey', () => {
  it.each([
    ['ArrowLeft', '2026-11-28'],
    ['ArrowDown', '2026-12-06'],
    ['Home', '2026-11-23'],
    ['End', '2026-11-29'],
    ['PageUp', '2026-10-29'],
    ['a', undefined],
  ])('%s leads to %s', (key, day) => {
    expect(dayForKey(key, '2026-11-29', 1)).toBe(day);
  });
});

it('begins a week as the language does', () => {
  expect(firstDayOfWeek('de')).toBe(1);
  expect(firstDayOfWeek('en-US')).toBe(7);
});
