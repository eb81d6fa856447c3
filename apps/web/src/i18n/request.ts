import { DEFAULT_LOCALE, isLocale, isTimeZone, preferredLocale } from '@gatehouse/domain/locale';
import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { getMessages } from './catalog.ts';
import { LOCALE_COOKIE, TIME_ZONE_COOKIE } from './cookies.ts';

/** The language of a page: what the reader chose, what their browser asks for, or English. */
async function configOfRequest() {
  const [chosen, asked] = await Promise.all([cookies(), headers()]);
  const cookie = chosen.get(LOCALE_COOKIE)?.value;
  const locale = isLocale(cookie)
    ? cookie
    : (preferredLocale(asked.get('accept-language')) ?? DEFAULT_LOCALE);
  const zone = chosen.get(TIME_ZONE_COOKIE)?.value;
  return { locale, messages: getMessages(locale), timeZone: isTimeZone(zone) ? zone : 'UTC' };
}

// eslint-disable-next-line no-restricted-syntax -- next-intl reads the default export
export default getRequestConfig(configOfRequest);
