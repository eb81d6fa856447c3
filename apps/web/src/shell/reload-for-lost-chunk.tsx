'use client';

import { useEffect } from 'react';

const KEY = 'gatehouse.reloaded-at';

/** A second reload within this time would be a loop. */
const PAUSE_MS = 60_000;

/**
 * Loads the page again, once, when a part of the program is gone: a tab that was opened before a
 * deployment meets that.
 */
export function ReloadForLostChunk() {
  useEffect(() => {
    const onError = ({ target }: Event) => {
      // Without a network, the page that is here is all there is.
      if (navigator.onLine && isChunk(target) && isFirst()) location.reload();
    };
    // What fails to load tells its element alone, and does not bubble.
    addEventListener('error', onError, true);
    return () => removeEventListener('error', onError, true);
  }, []);
  return null;
}

function isChunk(target: EventTarget | null): boolean {
  if (target instanceof HTMLScriptElement) return target.src.includes('/_next/static/');
  return target instanceof HTMLLinkElement && target.href.includes('/_next/static/');
}

function isFirst(): boolean {
  const now = Date.now();
  if (now - Number(sessionStorage.getItem(KEY) ?? 0) < PAUSE_MS) return false;
  sessionStorage.setItem(KEY, String(now));
  return true;
}
