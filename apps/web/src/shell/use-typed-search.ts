import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** From the last key until it is searched. */
const PAUSE_MS = 200;

interface TypedSearch {
  field: RefObject<HTMLInputElement | null>;
  /** Searches once no key has come for a while. */
  later: () => void;
  /** Searches at once, if that is something new. */
  now: () => void;
}

/**
 * A field that searches while one types. What is typed stays typed: the field follows the URL only
 * when something else has changed that, such as a link that clears all filters.
 * @param saved what the URL is searched for
 * @param search what to do with a new text
 */
export function useTypedSearch(saved: string, search: (text: string) => void): TypedSearch {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What was searched from here and may still come back as the URL; the last is the newest. */
  const asked = useRef([saved]);
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });

  const now = useCallback(() => {
    clearTimeout(timer.current);
    const text = field.current?.value.trim() ?? '';
    if (text === asked.current.at(-1)) return;
    asked.current.push(text);
    latest.current(text);
  }, []);
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(now, PAUSE_MS);
  }, [now]);

  useEffect(() => {
    if (asked.current.at(-1) === saved) asked.current = [saved];
    if (asked.current.includes(saved)) return;
    clearTimeout(timer.current);
    asked.current = [saved];
    if (field.current) field.current.value = saved;
  }, [saved]);

  // Typed before the script was there.
  useEffect(() => {
    if (field.current?.value.trim() !== asked.current.at(-1)) later();
    return () => clearTimeout(timer.current);
  }, [later]);

  return { field, later, now };
}
