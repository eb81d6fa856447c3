'use client';

import { useEffect, useState } from 'react';

/** Without a key for so long, the server is asked. */
const PAUSE_MS = 200;
const MIN_CHARACTERS = 2;

interface Answer<T> {
  readonly typed: string;
  /** Null when the server could not be asked. */
  readonly items: readonly T[] | null;
}

/**
 * What the server finds for what was typed; nothing while it is asked.
 * @param scope where is searched; null for nowhere
 * @param ask the same function at each call
 */
export function useSearch<T>(
  scope: string | null,
  text: string,
  ask: (scope: string, typed: string) => Promise<readonly T[]>,
): { items: readonly T[]; searching: boolean; failed: boolean } {
  const typed = text.trim();
  const wanted = scope !== null && typed.length >= MIN_CHARACTERS;
  const [answer, setAnswer] = useState<Answer<T> | null>(null);

  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      ask(scope, typed).then(
        (items) => gone || setAnswer({ typed, items }),
        () => gone || setAnswer({ typed, items: null }),
      );
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [scope, typed, wanted, ask]);

  const current = wanted && answer?.typed === typed ? answer : null;
  return {
    items: current?.items ?? [],
    searching: wanted && !current,
    failed: current?.items === null,
  };
}
