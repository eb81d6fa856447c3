import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { accentCss, accentShades, contrast } from '../accent-css.ts';

const accent = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => value.toString(16).padStart(6, '0'));

/** Surfaces of the theme, the darkest and the lightest that text in the colour lies on. */
const SURFACES = {
  light: ['ffffff', 'fafafb', 'f3f3f5', 'f1f1f4'],
  dark: ['0d0d10', '141418', '1a1a1f', '1f1f25'],
} as const;

const parse = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4), 16),
];

describe('the colours made from a tenant’s own', () => {
  it.each(['light', 'dark'] as const)('can be read in the %s theme, whatever it is', (theme) => {
    fc.assert(
      fc.property(accent, (colour) => {
        const shades = accentShades(colour)[theme];
        expect(contrast(shades.onAccent, shades.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(shades.onAccent, shades.hover)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(shades.ink, shades.soft)).toBeGreaterThanOrEqual(4.5);
        for (const surface of SURFACES[theme]) {
          expect(contrast(shades.ink, parse(surface))).toBeGreaterThanOrEqual(4.5);
          expect(contrast(shades.accent, parse(surface))).toBeGreaterThanOrEqual(3);
          expect(contrast(shades.ring, parse(surface))).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a colour that can be read as it is', () => {
    expect(accentCss('4b45c6')).toContain('--color-accent:light-dark(#4b45c6,');
  });
});
