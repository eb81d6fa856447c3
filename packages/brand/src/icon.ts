import { BRAND, BRAND_COLOURS } from './brand.ts';
import type { Palette } from './palette.ts';

/** The mark as a file of SVG, for tabs of browsers, hosted pages and mails. */
export function iconSvg(colours: Palette = BRAND_COLOURS): string {
  const { accent, 'on-accent': onAccent } = colours;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="${accent.light}"/><path d="${BRAND.mark}" fill="${onAccent.light}"/></svg>\n`;
}

/** The mark beside the name, in the colour of text on a light page or on a dark one. */
export function logoSvg(mode: 'light' | 'dark'): string {
  const { accent, 'on-accent': onAccent, ink } = BRAND_COLOURS;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LOGO_WIDTH}" height="32" viewBox="0 0 ${LOGO_WIDTH} 32"><svg width="32" height="32" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="${accent[mode]}"/><path d="${BRAND.mark}" fill="${onAccent[mode]}"/></svg><text x="42" y="22" font-family="Inter,system-ui,sans-serif" font-size="19" font-weight="600" fill="${ink[mode]}">${BRAND.name}</text></svg>\n`;
}

/** Room for the mark, a gap, and letters of 13 units at most. */
const LOGO_WIDTH = Math.ceil(42 + BRAND.name.length * 13);
