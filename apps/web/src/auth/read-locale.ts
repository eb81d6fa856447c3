import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { isLocale, isTimeZone, preferredLocale } from '@gatehouse/domain/locale';
import type { Device } from '@gatehouse/services/sessions';
import { CHOSEN_LOCALE_COOKIE, LOCALE_COOKIE, TIME_ZONE_COOKIE } from '#src/i18n/cookies.ts';

/** What a browser says of its reader: the language of the pages before the sign-in, and where. */
export function readReader(headers: Headers): Pick<Device, 'locale' | 'chosenLocale' | 'timeZone'> {
  const cookie = headers.get('cookie');
  const chosen = readCookie(cookie, CHOSEN_LOCALE_COOKIE);
  const spoken = readCookie(cookie, LOCALE_COOKIE);
  const zone = parseTimeZone(readCookie(cookie, TIME_ZONE_COOKIE));
  return {
    locale: isLocale(spoken) ? spoken : preferredLocale(headers.get('accept-language')),
    chosenLocale: isLocale(chosen) ? chosen : null,
    timeZone: isTimeZone(zone) ? zone : null,
  };
}

function parseTimeZone(cookie: string | null): string | null {
  try {
    return cookie && decodeURIComponent(cookie);
  } catch {
    return null;
  }
}
