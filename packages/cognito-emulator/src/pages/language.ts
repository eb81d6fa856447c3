import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { de } from './texts/de.ts';
import { en, type Texts } from './texts/en.ts';

/** Remembers the language of a browser, as AWS does once a link has named one. */
const COOKIE = 'cognito-lang';

const catalogs = [en, de];

/** @param tag a BCP 47 tag, e.g. `de` or `de-CH` */
function findTexts(tag: string): Texts | undefined {
  const wanted = tag.trim().toLowerCase();
  return catalogs.find(({ language }) => wanted === language || wanted.startsWith(`${language}-`));
}

/** The best of `Accept-Language` (RFC 9110 §12.5.4) that there is a catalog for. */
function preferredTexts(header: string): Texts | undefined {
  const wishes = header.slice(0, 500).split(',').map(toWish);
  return wishes
    .filter(({ quality, texts }) => quality > 0 && texts)
    .toSorted((one, other) => other.quality - one.quality)[0]?.texts;
}

function toWish(text: string): { quality: number; texts: Texts | undefined } {
  const [tag = '', ...parameters] = text.split(';');
  const given = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/i.exec(parameter)?.[1]);
  return {
    quality: Number(given.find((value) => value !== undefined) ?? 1),
    texts: findTexts(tag),
  };
}

/**
 * The texts in the language of a request: `lang` of the query, else the cookie that an earlier one
 * left, else what the browser prefers, else English. A `lang` that there is no catalog for is English.
 */
export function getTexts(c: Context): Texts {
  const named = c.req.query('lang') ?? getCookie(c, COOKIE);
  if (named !== undefined) return findTexts(named) ?? en;
  return preferredTexts(c.req.header('accept-language') ?? '') ?? en;
}

/** Keeps the language that a link names for the requests that follow. */
export const rememberLanguage: MiddlewareHandler = async (c, next) => {
  const named = c.req.query('lang');
  if (named !== undefined) {
    setCookie(c, COOKIE, (findTexts(named) ?? en).language, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: c.req.url.startsWith('https:'),
    });
  }
  await next();
};
