'use client';

import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import {
  createContext,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { guardLeave } from './leave-guard.ts';
import { createContentWatch } from './watch-content.ts';

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
  // Not ready at first is what the server rendered.
  const ready = useReady();
  const [content] = useState(() => createContentWatch(!ready));
  const subscribe = useCallback(
    (notify: () => void) =>
      asks && form.current ? content.watch(form.current, notify) : () => undefined,
    [form, asks, content],
  );
  const differs = useSyncExternalStore(subscribe, content.differs, () => false);
  const changed = asks && (failed || differs);

  useEffect(() => (changed ? guardLeave(Symbol(), t('unsaved')) : undefined), [changed, t]);

  return { changed, markSaved: content.markSaved };
}
