/**
 * The colours of a tenant's pages, made from one. Whatever the colour, text on it and text in it
 * can be read: where it has too little contrast with what is around it, it is moved towards black
 * or white until it has enough.
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 */

type Colour = readonly [red: number, green: number, blue: number];

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** Contrast that text needs, and that a button needs with what it lies on. */
const TEXT = 4.5;
const SHAPE = 3;

/** The surface of the theme that has the least contrast with text: see theme.css. */
const LIGHT = { canvas: '#f1f1f4', towards: BLACK } as const;
const DARK = { canvas: '#1f1f25', towards: WHITE } as const;

interface Shades {
  readonly accent: Colour;
  readonly hover: Colour;
  readonly onAccent: Colour;
  readonly ink: Colour;
  readonly soft: Colour;
  readonly ring: Colour;
}

/** @param accent six hexadecimal digits */
export function accentShades(accent: string): { light: Shades; dark: Shades } {
  const colour = parse(`#${accent}`);
  return { light: shadesOn(colour, LIGHT), dark: shadesOn(colour, DARK) };
}

/**
 * A style sheet that gives everything inside `data-accent` these colours.
 * @param accent six hexadecimal digits
 */
export function accentCss(accent: string): string {
  const { light, dark } = accentShades(accent);
  const pair = (name: keyof Shades) => `light-dark(${format(light[name])},${format(dark[name])})`;
  return `[data-accent='${accent}']{${[
    `--color-accent:${pair('accent')}`,
    `--color-accent-hover:${pair('hover')}`,
    `--color-on-accent:${pair('onAccent')}`,
    `--color-accent-ink:${pair('ink')}`,
    `--color-accent-soft:${pair('soft')}`,
    `--color-ring:${pair('ring')}`,
  ].join(';')}}
`;
}

function shadesOn(colour: Colour, { canvas, towards }: typeof LIGHT | typeof DARK): Shades {
  const around = parse(canvas);
  const accent = until(colour, towards, (shade) => contrast(shade, around) >= SHAPE);
  const onAccent = contrast(WHITE, accent) >= contrast(BLACK, accent) ? WHITE : BLACK;
  // Away from its text, so that there is more contrast under the pointer and not less.
  const hover = mix(accent, onAccent === WHITE ? BLACK : WHITE, 0.14);
  const soft = mix(around, colour, 0.1);
  const ink = until(
    colour,
    towards,
    (shade) => contrast(shade, around) >= TEXT && contrast(shade, soft) >= TEXT,
  );
  return { accent, hover, onAccent, ink, soft, ring: accent };
}

/** The first shade on the way from one colour to another that is good; else the other. */
function until(from: Colour, to: Colour, good: (shade: Colour) => boolean): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(from, to, share);
    if (good(shade)) return shade;
  }
  return to;
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => Math.round(one[at] + (other[at] - one[at]) * share);
  return [part(0), part(1), part(2)];
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parse(hex: string): Colour {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function format(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
