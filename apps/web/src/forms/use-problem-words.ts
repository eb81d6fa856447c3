'use client';

import { useTranslations } from 'next-intl';
import type { ApiProblem } from '#src/api-client.ts';

/**
 * Says a problem in the reader's language, by its code. A code that the catalog does not have yet
 * keeps the API's own sentence.
 */
export function useProblemWords(): (problem: ApiProblem) => ApiProblem {
  const t = useTranslations('errors');
  return (problem) => {
    // Codes come from outside: whether the catalog has one is asked first.
    const code = problem.code as Parameters<typeof t>[0];
    return t.has(code) ? problem.inWords(t(code)) : problem;
  };
}
