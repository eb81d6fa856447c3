'use client';

import { useLayoutEffect } from 'react';
import { restsFromKeys } from '#src/palette/use-shortcuts.ts';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * Keys of a list: "j" and "k" go through its rows, by the links that have `data-row-link`, "x" chooses the one that has the focus, "/" goes
 * to its search.
 */
export function ListKeys() {
  // Before the list is seen, not a moment after.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (restsFromKeys(event)) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLElement>('main [role="search"] input[type="search"]')?.focus();
      }
      const links = Array.from(document.querySelectorAll<HTMLElement>('main [data-row-link]'));
      const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
      const step = STEPS[event.key];
      if (step !== undefined) links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
      if (event.key === 'x') {
        links[at]?.closest('tr')?.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}
