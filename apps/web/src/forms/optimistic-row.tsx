'use client';

import { createContext, type ReactNode, use, useOptimistic } from 'react';

const Vanish = createContext<() => void>(() => undefined);

/** A row that goes at once when it is deleted, and comes back if that fails. */
export function VanishingRow({ children }: { children: ReactNode }) {
  const [gone, setGone] = useOptimistic(false);
  return gone ? null : <Vanish value={() => setGone(true)}>{children}</Vanish>;
}

/** Takes the row away, for as long as the action that calls it runs. */
export function useVanish(): () => void {
  return use(Vanish);
}
