/**
 * Who we are. Everything that names the product, or has its colours, reads it here: the web app, the
 * mails, the hosted pages of the user pool, the issuer of authenticator apps, the API's document.
 * After a change of colours: `npm run gatehouse -- brand`, which writes the files made of it and shows what it looks like.
 */

/** A colour on light and on dark: six hexadecimal digits after `#`. */
export interface ColourPair {
  readonly light: string;
  readonly dark: string;
}

export const BRAND = {
  name: 'Gatehouse',
  /** Who runs it: in mails and at the foot of pages. */
  legalName: 'Gatehouse',

  /** Where people write who need help; null for a product without support. */
  supportAddress: null as string | null,
  /** Pages of yours that people look for; null for none. */
  links: {
    website: null as string | null,
    terms: null as string | null,
    privacy: null as string | null,
  },

  /** Path of the mark in a square of 24 units; drawn in `onAccent` on `accent`. */
  mark: 'M5.5 18.5V6.75h2.6v1.7h2.6v-1.7h2.6v1.7h2.6v-1.7h2.6V18.5h-3.4v-2.6a3.1 3.1 0 0 0-6.2 0v2.6Z',
} as const;

/** By their roles. Apart, since the scripts of pages need the rest alone. */
export const BRAND_COLOURS = {
  canvas: { light: '#fafafb', dark: '#0d0d10' },
  surface: { light: '#ffffff', dark: '#141418' },
  line: { light: '#e6e6ea', dark: '#26262d' },
  'line-strong': { light: '#cfcfd7', dark: '#3a3a44' },
  ink: { light: '#16161b', dark: '#ededf1' },
  'ink-2': { light: '#53535f', dark: '#a9a9b5' },
  accent: { light: '#4b45c6', dark: '#5e58dc' },
  'accent-hover': { light: '#3f39b3', dark: '#6b65e6' },
  /** Text in the accent's colour. */
  'accent-ink': { light: '#4640bd', dark: '#a9a5ff' },
  'accent-soft': { light: '#efeefc', dark: '#1f1e38' },
  'on-accent': { light: '#ffffff', dark: '#ffffff' },
  ring: { light: '#6a63e6', dark: '#8d87ff' },
} as const satisfies Record<string, ColourPair>;
