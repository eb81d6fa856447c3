'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and until the page is interactive, then true. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
