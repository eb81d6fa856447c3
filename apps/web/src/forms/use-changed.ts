'use client';

import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import {
  createContext,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ApiProblem } from '#src/api-client.ts';
import { guardLeave } from './leave-guard.ts';
import type { SavedValues } from './saved-values.ts';
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

interface UnsavedOptions {
  /** Asks before someone leaves it with changes. */
  readonly asks: boolean;
  /** What the page says is saved; without it the form does not hear of what others save. */
  readonly saved: SavedValues | undefined;
  /** Of the last try to save: what was typed is not saved yet. */
  readonly problem: ApiProblem | null;
  /** A try is under way. */
  readonly pending: boolean;
  /** Fields that were not touched have followed what someone else saved. */
  readonly onFollowed: (names: readonly string[]) => void;
}

/** Knows whether a form differs from what is saved, and asks before someone leaves it so. */
export function useUnsaved(
  form: RefObject<HTMLFormElement | null>,
  { asks, saved, problem, pending, onFollowed }: UnsavedOptions,
) {
  const t = useTranslations('common');
  // Not ready at first is what the server rendered.
  const ready = useReady();
  const [content] = useState(() => createContentWatch(!ready));
  const watches = asks || saved !== undefined;
  const subscribe = useCallback(
    (notify: () => void) =>
      watches && form.current ? content.watch(form.current, notify) : () => undefined,
    [form, watches, content],
  );
  const differs = useSyncExternalStore(subscribe, content.differs, () => false);
  const conflicts = useSyncExternalStore(subscribe, content.getConflicts, content.getConflicts);
  const guarded = asks && differs;

  useEffect(() => {
    if (problem) content.markRefused();
  }, [problem, content]);
  useEffect(() => (guarded ? guardLeave(Symbol(), t('unsaved')) : undefined), [guarded, t]);

  const say = useEffectEvent(onFollowed);
  const now = saved && JSON.stringify(saved);
  // While it is being sent, what is saved may be what was typed here.
  useEffect(() => {
    if (now === undefined || pending) return;
    const followed = content.follow(JSON.parse(now) as SavedValues);
    if (followed.length > 0) say(followed);
  }, [now, pending, content]);

  return { ...content, conflicts, changed: guarded || (asks && pending) };
}
