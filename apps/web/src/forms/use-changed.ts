'use client';

import { useTranslations } from 'next-intl';
import { createContext, type RefObject, use, useEffect, useState } from 'react';

const Changed = createContext(true);

export const ChangedProvider = Changed.Provider;

/** Whether the form around has anything to save. */
export function useChanged(): boolean {
  return use(Changed);
}

/**
 * Knows whether a form differs from what was saved, and asks before somebody leaves it so.
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
    const look = () => setNow(contentOf(element));
    setSaved(contentOf(element));
    look();
    element.addEventListener('input', look);
    element.addEventListener('change', look);
    return () => {
      element.removeEventListener('input', look);
      element.removeEventListener('change', look);
    };
  }, [form, asks]);

  useEffect(() => {
    if (!changed) return;
    let leaving = false;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || opensElsewhere(event, link)) return;
      leaving = confirm(t('unsaved'));
      if (leaving) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!leaving) event.preventDefault();
    };
    document.addEventListener('click', onClick, true);
    addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      removeEventListener('beforeunload', onUnload);
    };
  }, [changed, t]);

  return { changed, markSaved: () => setSaved(now) };
}

function opensElsewhere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const here = link.pathname === location.pathname && link.search === location.search;
  const stays = here || link.target === '_blank' || link.hasAttribute('download');
  return modified || event.button !== 0 || stays;
}

function contentOf(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
}
