'use client';

import { useEffect, useSyncExternalStore } from 'react';

const KEY = 'recent-tenants';
const MOST = 8;
const NONE: readonly string[] = [];

let read: { text: string; slugs: readonly string[] } = { text: '', slugs: NONE };

/** The slugs of the tenants that were open in this browser, the newest first. */
function recent(): readonly string[] {
  const text = localStorage.getItem(KEY) ?? '';
  if (read.text !== text) read = { text, slugs: text.split(' ').filter(Boolean) };
  return read.slugs;
}

const never = () => () => undefined;

/**
 * Puts tenants in the order in which they were last open, and notes that this one is.
 * @param current null outside of tenants
 */
export function useRecentFirst<T extends { readonly slug: string }>(
  tenants: readonly T[],
  current: string | null,
): readonly T[] {
  const slugs = useSyncExternalStore(never, recent, () => NONE);
  useEffect(() => {
    if (current === null) return;
    const next = [current, ...recent().filter((slug) => slug !== current)].slice(0, MOST);
    localStorage.setItem(KEY, next.join(' '));
  }, [current]);
  const place = ({ slug }: T) => {
    const at = slug === current ? 0 : slugs.indexOf(slug) + 1;
    return slug !== current && at === 0 ? MOST + 1 : at;
  };
  return tenants.toSorted((one, other) => place(one) - place(other));
}
