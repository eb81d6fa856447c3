import { BRAND_COLOURS } from './brand.ts';
import type { Palette } from './palette.ts';

/** The brand's colours as Tailwind's theme: what `brand.css` holds. */
export function brandCss(colours: Palette = BRAND_COLOURS): string {
  const lines = Object.entries(colours).map(([name, { light, dark }]) => {
    const value = light === dark ? light : `light-dark(${light}, ${dark})`;
    return `  --color-${name}: ${value};`;
  });
  return `/* Written by \`npm run gatehouse -- brand\` from brand.ts. */\n@theme {\n${lines.join('\n')}\n}\n`;
}
