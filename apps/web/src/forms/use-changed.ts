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

interface Unsaved {
  /** Whether the form has anything to save. */
  readonly changed: boolean;
  /** Puts back what was saved. */
  readonly discard: () => void;
}

const Changed = createContext<Unsaved>({ changed: true, discard: () => undefined });

export const ChangedProvider = Changed.Provider;

/** Whether the form around has anything to save. */
export function useChanged(): boolean {
  return use(Changed).changed;
}

/** Puts back what was saved into the form around. */
export function useDiscard(): () => void {
  return use(Changed).discard;
}

/**
 * Knows whether a form differs from what was saved, and asks before someone leaves it so.
 * @param problem of the last try to save: what was typed is not saved yet
 * @param pending a try is under way
 */
export function useUnsaved(
  form: RefObject<HTMLFormElement | null>,
  asks: boolean,
  { problem, pending }: { problem: object | null; pending: boolean },
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
  const guarded = asks && differs;

  useEffect(() => {
    if (problem) content.markRefused();
  }, [problem, content]);
  useEffect(() => (guarded ? guardLeave(Symbol(), t('unsaved')) : undefined), [guarded, t]);

  return { ...content, changed: guarded || (asks && pending) };
}
