/** The languages that people can be spoken to in, as BCP 47 tags. */
export const LOCALES = ['en', 'de'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language of a reader who has not said, and whose browser asks for none of ours. */
export const DEFAULT_LOCALE: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/**
 * The language that a browser prefers among ours.
 * @param acceptLanguage the header (RFC 9110 §12.5.4), e.g. `de-CH, en;q=0.7`
 * @returns null when it asks for none of them
 */
export function preferredLocale(acceptLanguage: string | null): Locale | null {
  const wishes = (acceptLanguage ?? '').slice(0, MOST_CHARACTERS).split(',').map(toWish);
  const heard = wishes.filter(({ quality }) => quality > 0);
  for (const { language } of heard.toSorted((one, other) => other.quality - one.quality)) {
    const locale = LOCALES.find((known) => language === known || language.startsWith(`${known}-`));
    if (locale) return locale;
  }
  return null;
}

/** No browser sends more; the rest of a longer one is not read. */
const MOST_CHARACTERS = 500;

function toWish(text: string): { language: string; quality: number } {
  const [language = '', ...parameters] = text.trim().toLowerCase().split(';');
  const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
  const number = quality === undefined ? 1 : Number(quality.trim().slice('q='.length));
  return { language: language.trim(), quality: Number.isNaN(number) ? 0 : number };
}

/** Whether this is the name of a time zone, e.g. `Europe/Berlin`. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 64) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
