'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { ApiProblem } from '#src/api-client.ts';
import { findErrorText, loadErrorTexts } from '#src/error-texts.ts';
import { faultKind } from './fault-kind.ts';

/**
 * Says a problem in the reader's language: the whole by its code, what is wrong with a field by its
 * kind. A code that the catalog does not have yet keeps the API's own sentence, which is English.
 */
export function useProblemWords(): (problem: ApiProblem) => ApiProblem {
  const faults = useTranslations('common.faults');
  const locale = useLocale();
  useEffect(() => void loadErrorTexts(), [locale]);
  return (problem) => {
    const said = Object.entries(problem.fields).map(([name, fault]) => [
      name,
      locale === 'en' ? fault : faults(faultKind(fault)),
    ]);
    const fields = Object.fromEntries(said) as Record<string, string>;
    return problem.inWords(findErrorText(locale, problem.code) ?? problem.message, fields);
  };
}
