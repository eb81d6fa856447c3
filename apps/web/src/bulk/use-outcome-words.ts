import { useTranslations } from 'next-intl';

/** What became of a part of many, by its code, in the reader's words. */
export function useOutcomeWords(): (code: string) => string {
  const errors = useTranslations('errors');
  return (code) => (errors.has(code as 'internal.error') ? errors(code as 'internal.error') : code);
}
