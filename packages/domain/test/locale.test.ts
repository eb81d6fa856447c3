import { describe, expect, it } from 'vitest';
import { isLocale, isTimeZone, preferredLocale } from '../src/locale.ts';

describe('preferredLocale', () => {
  it.each([
    ['de', 'de'],
    ['de-CH, en;q=0.7', 'de'],
    ['fr, en;q=0.3, de;q=0.8', 'de'],
    ['DE-at', 'de'],
    ['en-US,en;q=0.9,de;q=0.8', 'en'],
    ['fr-FR, fr;q=0.9', null],
    ['de;q=0, en;q=0.1', 'en'],
    ['de;q=high, en', 'en'],
    ['den, *', null],
    ['', null],
    [null, null],
    [`${'x,'.repeat(10_000)}de`, null],
  ])('of %j is %j', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

it('knows its languages', () => {
  expect(isLocale('de')).toBe(true);
  for (const other of ['DE', 'fr', '', undefined, null]) expect(isLocale(other)).toBe(false);
});

it('knows time zones', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires']) {
    expect(isTimeZone(zone)).toBe(true);
  }
  for (const other of ['Mars/Base', '', 'x'.repeat(65), undefined, 5]) {
    expect(isTimeZone(other)).toBe(false);
  }
});
