'use client';

import { useTimeZone } from 'next-intl';
import { useEffect } from 'react';
import { preferenceCookie, TIME_ZONE_COOKIE } from './cookies.ts';

/** Tells the server where the reader is, from the next page on. Until then times are in UTC. */
export function RememberTimeZone() {
  const known = useTimeZone();
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (here === known) return;
    document.cookie = preferenceCookie(TIME_ZONE_COOKIE, here, location.protocol === 'https:');
  }, [known]);
  return null;
}
