import { BRAND_COLOURS } from './brand.ts';

/** The brand's colours as Tailwind's theme: what `brand.css` holds. */
export function brandCss(): string {
  const lines = Object.entries(BRAND_COLOURS).map(([name, { light, dark }]) => {
    const value = light === dark ? light : `light-dark(${light}, ${dark})`;
    return `  --color-${name}: ${value};`;
  });
  return `/* Written by \`npm run brand\` from brand.ts. */\n@theme {\n${lines.join('\n')}\n}\n`;
}
