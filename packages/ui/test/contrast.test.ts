import { describe, expect, it } from 'vitest';
import { contrast, type Scheme, THEME, tint, token } from './tokens.ts';

/** What text may stand on. */
const SURFACES = ['canvas', 'surface', 'raised', 'sunken', 'hover'];
const INKS = ['ink', 'ink-2', 'ink-3', 'accent-ink', 'danger-ink', 'warn-ink', 'good-ink'];
const TEXT_PAIRS = [
  ...SURFACES.flatMap((surface) => INKS.map((ink) => [ink, surface] as const)),
  ...['accent', 'danger', 'warn', 'good'].map((tone) => [`${tone}-ink`, `${tone}-soft`] as const),
  ...['accent', 'accent-hover', 'danger', 'danger-hover'].map(
    (ground) => ['on-accent', ground] as const,
  ),
  ['ink', 'accent-soft'] as const,
];
/** What must be seen without being read: the ring of the focus, the box of a checkbox. */
const MARKS = SURFACES.flatMap((surface) => [
  ['ring', surface] as const,
  ['ink-3', surface] as const,
]);

describe.each<Scheme>(['light', 'dark'])('%s', (scheme) => {
  it.each(TEXT_PAIRS)('%s can be read on %s', (ink, surface) => {
    expect(contrast(token(ink, scheme), token(surface, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('%s is seen on %s', (mark, surface) => {
    expect(contrast(token(mark, scheme), token(surface, scheme))).toBeGreaterThanOrEqual(3);
  });

  it.each([0, 1, 2, 3, 4, 5])('initials can be read on tint %d', (number) => {
    const { ground, ink } = tint(number, scheme);
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

it('knows the contrast of black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
});

it('keeps the colours of the brand: nothing is reset after them', () => {
  expect(THEME.match(/@import '[^']+'/g)?.slice(1, 3)).toEqual([
    "@import './no-colours.css'",
    "@import '@gatehouse/brand/brand.css'",
  ]);
  expect(THEME).not.toContain('initial;');
});
