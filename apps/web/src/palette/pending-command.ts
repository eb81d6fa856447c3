import { useEffect } from 'react';

/** What the palette can have done on a page that it leads to. */
export type Asked =
  'invite' | 'create-project' | 'upload-files' | 'palette' | 'member-role' | 'member-sign-out';

let asked: Asked | null = null;
const listeners = new Set<() => void>();

/** Asks for something: of the page that is here, or of the one that is on its way. */
export function requestCommand(what: Asked): void {
  asked = what;
  for (const listener of listeners) listener();
}

/** Runs when it is asked for. */
export function usePendingCommand(what: Asked, run: () => unknown): void {
  useEffect(() => {
    function take() {
      if (asked !== what) return;
      asked = null;
      run();
    }
    take();
    listeners.add(take);
    return () => {
      listeners.delete(take);
    };
  });
}
