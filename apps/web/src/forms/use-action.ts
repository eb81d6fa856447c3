'use client';

import { useRef, useState, useTransition } from 'react';
import { ApiProblem } from '#src/api-client.ts';
import { useProblemWords } from './use-problem-words.ts';

interface Action<Args extends readonly unknown[]> {
  /** Runs it, unless it is running already. */
  start: (...args: Args) => void;
  pending: boolean;
  /** What the API answered at the last try, if it refused; in the reader's language. */
  problem: ApiProblem | null;
  /** Forgets what went wrong. */
  forget: () => void;
}

/** Something that calls the API: once at a time, with what went wrong. */
export function useAction<Args extends readonly unknown[]>(
  run: (...args: Args) => Promise<void>,
): Action<Args> {
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const busy = useRef(false);
  const inWords = useProblemWords();

  function start(...args: Args) {
    if (busy.current) return;
    busy.current = true;
    startTransition(async () => {
      try {
        await run(...args);
        setProblem(null);
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        setProblem(inWords(error));
      } finally {
        busy.current = false;
      }
    });
  }

  return { start, pending, problem, forget: () => setProblem(null) };
}
