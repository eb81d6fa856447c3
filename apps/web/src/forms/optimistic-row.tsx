'use client';

import { createContext, type ReactNode, use, useOptimistic } from 'react';

const HideRow = createContext<() => void>(() => undefined);

/** A row that goes at once when it is deleted, and comes back if that fails. */
export function OptimisticRow({ children }: { children: ReactNode }) {
  const [gone, setGone] = useOptimistic(false);
  return gone ? null : <HideRow value={() => setGone(true)}>{children}</HideRow>;
}

/** Takes the row away, for as long as the action that calls it runs. */
export function useHideRow(): () => void {
  return use(HideRow);
}
