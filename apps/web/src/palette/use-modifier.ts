import { useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/** The key that the palette opens with, as it is written on the keyboard. */
export function useModifier(): string {
  return useSyncExternalStore(
    subscribe,
    () => (/Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  );
}
