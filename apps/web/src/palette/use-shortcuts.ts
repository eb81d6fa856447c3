'use client';

import { useEffect } from 'react';

interface Shortcuts {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
  /** A letter after "g". */
  readonly onGo: (key: string) => void;
}

/** A letter that comes later after "g" does not belong to it. */
const SEQUENCE_MS = 1_500;

/** Keys of the whole page. They rest while someone types, and while a dialog is open. */
export function useShortcuts({ onPalette, onHelp, onGo }: Shortcuts): void {
  useEffect(() => {
    let wentAt = 0;
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        return onPalette();
      }
      if (restsFromKeys(event)) return;
      if (event.key === '?') return onHelp();
      if (event.timeStamp - wentAt < SEQUENCE_MS) {
        wentAt = 0;
        return onGo(event.key);
      }
      if (event.key === 'g') wentAt = event.timeStamp;
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** Single keys do nothing while someone types, and while a dialog is open. */
export function restsFromKeys(event: KeyboardEvent): boolean {
  if (event.isComposing || document.querySelector('dialog[open]')) return true;
  return event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *'))
  );
}
