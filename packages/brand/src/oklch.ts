/** A colour as people see it: lightness from 0 to 1, strength, and hue in radians. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Triple = readonly [number, number, number];

/** @see https://bottosson.github.io/posts/oklab/ */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = toLinear(hex);
  const [l, m, s] = [
    Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
    Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
    Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
  ];
  const green = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(green, blue),
    h: Math.atan2(blue, green),
  };
}

/** The nearest colour of screens: of the same lightness and hue, weaker where it must be. */
export function toHex({ l, c, h }: Oklch): string {
  for (let strength = c; strength > 0; strength -= 0.002) {
    const linear = toRgb({ l, c: strength, h });
    if (linear.every((one) => one >= -1e-4 && one <= 1 + 1e-4)) return format(linear);
  }
  return format(toRgb({ l, c: 0, h }));
}

/** How far two colours are apart in lightness, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function getContrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = toLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toRgb({ l, c, h }: Oklch): Triple {
  const [green, blue] = [c * Math.cos(h), c * Math.sin(h)];
  const x = (l + 0.3963377774 * green + 0.2158037573 * blue) ** 3;
  const y = (l - 0.1055613458 * green - 0.0638541728 * blue) ** 3;
  const z = (l - 0.0894841775 * green - 1.291485548 * blue) ** 3;
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
}

function toLinear(hex: string): Triple {
  const of = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [of(1), of(3), of(5)];
}

function format(linear: Triple): string {
  const digits = linear.map((one) => {
    const kept = Math.min(1, Math.max(0, one));
    const share = kept <= 0.0031308 ? kept * 12.92 : 1.055 * kept ** (1 / 2.4) - 0.055;
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
