'use client';

import { useTranslations } from 'next-intl';
import { createContext, type RefObject, use, useEffect, useState } from 'react';
import { guardLeave } from './leave-guard.ts';

const Changed = createContext(true);

export const ChangedProvider = Changed.Provider;

/** Whether the form around has anything to save. */
export function useChanged(): boolean {
  return use(Changed);
}

/**
 * Knows whether a form differs from what was saved, and asks before someone leaves it so.
 * @param failed the last try to save was refused: what is typed is not saved yet
 */
export function useUnsaved(
  form: RefObject<HTMLFormElement | null>,
  asks: boolean,
  failed: boolean,
) {
  const t = useTranslations('common');
  const [saved, setSaved] = useState<string | null>(null);
  const [now, setNow] = useState<string | null>(null);
  const changed = asks && (failed || now !== saved);

  useEffect(() => {
    const element = form.current;
    if (!asks || !element) return;
    const look = () => setNow(getContent(element));
    setSaved(getContent(element));
    look();
    element.addEventListener('input', look);
    element.addEventListener('change', look);
    return () => {
      element.removeEventListener('input', look);
      element.removeEventListener('change', look);
    };
  }, [form, asks]);

  useEffect(() => (changed ? guardLeave(Symbol(), t('unsaved')) : undefined), [changed, t]);

  return { changed, markSaved: () => setSaved(now) };
}

function getContent(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
}
