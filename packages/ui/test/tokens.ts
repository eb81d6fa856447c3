import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Scheme = 'light' | 'dark';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
export const THEME = read('../src/theme.css');
const CSS = read('../../brand/src/brand.css') + THEME;

/** A colour of the theme, such as `ink-2`, as #rrggbb. */
export function token(name: string, scheme: Scheme): string {
  const value = new RegExp(`--color-${name}: ([^;]+);`).exec(CSS)?.[1];
  if (value === undefined) throw new Error(`no colour is called ${name}`);
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  return pair?.[scheme === 'light' ? 1 : 2] ?? value;
}

/** The two colours of one of the tints behind initials. */
export function tint(number: number, scheme: Scheme): { ground: string; ink: string } {
  const block = new RegExp(`@utility tint-${number} \\{([^}]+)\\}`).exec(CSS)?.[1] ?? '';
  const pairs = [...block.matchAll(/light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  const of = (at: number) => pairs[at]?.[scheme === 'light' ? 1 : 2] ?? '';
  return { ground: of(0), ink: of(1) };
}

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
