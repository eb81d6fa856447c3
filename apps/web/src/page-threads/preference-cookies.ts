import { THEME_COOKIE } from '@gatehouse/ui/theme';
import { CHOSEN_LOCALE_COOKIE, LOCALE_COOKIE, TIME_ZONE_COOKIE } from '../i18n/cookies.ts';

const PREFERENCES = new Set([THEME_COOKIE, LOCALE_COOKIE, CHOSEN_LOCALE_COOKIE, TIME_ZONE_COOKIE]);

/**
 * The cookies of a browser that tell no more than how a page is to look.
 * @returns names and values in one order; null when there is any other
 */
export function parseCookies(header: string | undefined): string[] | null {
  const pairs = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter(Boolean);
  const known = pairs.every((pair) => PREFERENCES.has(pair.split('=', 1)[0] ?? ''));
  return known ? pairs.toSorted() : null;
}
