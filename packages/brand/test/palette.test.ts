import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRAND_COLOURS } from '../src/brand.ts';
import { getContrast } from '../src/oklch.ts';
import { toPalette } from '../src/palette.ts';
import { rebrand } from '../src/rebrand.ts';

const SOURCE = readFileSync(new URL('../src/brand.ts', import.meta.url), 'utf8');

describe('another colour of the brand', () => {
  it('is kept as it is where white text can be read on it', () => {
    expect(toPalette('#0A7C66').accent.light).toBe('#0a7c66');
    expect(getContrast(toPalette('#ffd400').accent.light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('gives shades that can be read, whatever it is', () => {
    const colours = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colours, (colour) => {
        const palette = toPalette(colour);
        for (const mode of ['light', 'dark'] as const) {
          const of = (role: keyof typeof palette) => palette[role][mode];
          const text = [
            getContrast(of('accent-ink'), of('surface')),
            getContrast(of('accent-ink'), of('accent-soft')),
            getContrast(of('on-accent'), of('accent')),
            getContrast(of('on-accent'), of('accent-hover')),
          ];
          expect(Math.min(...text), `${colour} ${mode}`).toBeGreaterThanOrEqual(4.5);
          expect(getContrast(of('ring'), of('canvas')), colour).toBeGreaterThanOrEqual(3);
          expect(of('accent'), colour).not.toBe(of('accent-hover'));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it is none', () => {
    for (const text of ['green', '#fff', '#12345g', '']) {
      expect(() => toPalette(text)).toThrow('is no colour');
    }
  });
});

describe('the text of brand.ts', () => {
  it('has the new name and colours, and is as it was with the old ones', () => {
    const text = rebrand(SOURCE, { name: "Ann's Desk 2.0", palette: toPalette('#0a7c66') });
    expect(text).toMatch(/^ {2}name: "Ann's Desk 2\.0",$/m);
    expect(text).toMatch(/^ {2}legalName: "Ann's Desk 2\.0",$/m);
    expect(text).toContain("  accent: { light: '#0a7c66', dark: '#");
    expect(rebrand(SOURCE, { palette: BRAND_COLOURS })).toBe(SOURCE);
  });

  it.each(['', ' x', 'a<b', "'; --", 'x'.repeat(41), 'a\nb', 'A & B'])(
    'takes no name like %j',
    (name) => expect(() => rebrand(SOURCE, { name })).toThrow('is no name'),
  );

  it('is refused when its lines are gone', () => {
    expect(() => rebrand('', { name: 'Acme' })).toThrow('has no line');
  });
});
