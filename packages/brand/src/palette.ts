import { BRAND_COLOURS, type ColourPair } from './brand.ts';
import { getContrast, type Oklch, toHex, toOklch } from './oklch.ts';

export type Palette = Readonly<Record<keyof typeof BRAND_COLOURS, ColourPair>>;

const WHITE = '#ffffff';

/** What text needs on its ground, WCAG 2.2 AA, and a little more; and what a ring needs. */
const TEXT = 4.6;
const SHAPE = 3.1;

/**
 * The brand's colours with another accent: its shades for light and dark, each moved until what is
 * written in it or on it can be read. The greys stay.
 * @param colour six hexadecimal digits after `#`
 */
export function toPalette(colour: string): Palette {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) {
    throw new Error(`"${colour}" is no colour: six hexadecimal digits after #, like "#0a7c66".`);
  }
  const base = toOklch(colour);
  const { canvas, surface } = BRAND_COLOURS;
  const light = darken(base, TEXT, WHITE);
  const dark = darken({ ...base, l: Math.max(light.l + 0.05, 0.5) }, TEXT, WHITE);
  const soft = {
    light: toHex({ ...base, l: 0.958, c: Math.min(base.c, 0.02) }),
    dark: toHex({ ...base, l: 0.25, c: Math.min(base.c, 0.05) }),
  };
  const ink = {
    light: darken({ ...light, l: light.l - 0.02 }, TEXT, surface.light, soft.light),
    dark: lighten({ ...base, l: 0.76, c: Math.min(base.c, 0.13) }, TEXT, surface.dark, soft.dark),
  };
  return {
    ...BRAND_COLOURS,
    // As it was given, where that will do.
    accent: { light: light === base ? colour.toLowerCase() : toHex(light), dark: toHex(dark) },
    'accent-hover': {
      light: toHex({ ...light, l: light.l < 0.2 ? light.l + 0.1 : light.l - 0.045 }),
      dark: toHex({ ...dark, l: dark.l - 0.045 }),
    },
    'accent-ink': { light: toHex(ink.light), dark: toHex(ink.dark) },
    'accent-soft': soft,
    ring: {
      light: toHex(darken({ ...base, l: 0.6 }, SHAPE, canvas.light)),
      dark: toHex(lighten({ ...base, l: 0.67 }, SHAPE, canvas.dark)),
    },
  };
}

function darken(colour: Oklch, contrast: number, ...grounds: readonly string[]): Oklch {
  return move(colour, -0.004, contrast, grounds);
}

function lighten(colour: Oklch, contrast: number, ...grounds: readonly string[]): Oklch {
  return move(colour, 0.004, contrast, grounds);
}

function move(from: Oklch, step: number, contrast: number, grounds: readonly string[]): Oklch {
  let colour = from;
  while (
    colour.l > 0 &&
    colour.l < 1 &&
    grounds.some((ground) => getContrast(toHex(colour), ground) < contrast)
  ) {
    colour = { ...colour, l: colour.l + step };
  }
  return colour;
}
