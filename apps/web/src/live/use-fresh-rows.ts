'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { hasJustChanged } from '#src/own-change.ts';

/** A row that is shown: its version changes with it. */
export interface ShownRow {
  readonly id: string;
  readonly version: number | string;
}

const GLOW = { duration: 4_000, easing: 'ease-out' };

/**
 * Has rows glow that others have changed or added, and runs `onFresh` with their ids. What comes with
 * another page or search of the list (`view`) is not new.
 */
export function useFreshRows(
  view: string,
  rows: readonly ShownRow[],
  onFresh: (ids: readonly string[]) => void,
): void {
  const before = useRef<{ view: string; versions: ReadonlyMap<string, ShownRow['version']> }>(null);
  const tell = useEffectEvent(onFresh);
  useEffect(() => {
    const known = before.current?.view === view ? before.current.versions : null;
    before.current = { view, versions: new Map(rows.map(({ id, version }) => [id, version])) };
    if (!known || hasJustChanged()) return;
    const fresh = rows.filter(({ id, version }) => known.get(id) !== version).map(({ id }) => id);
    // Also a row that is gone is news.
    const gone = known.size > 0 && rows.length < known.size;
    if (fresh.length === 0 && !gone) return;
    for (const id of fresh) glow(id);
    tell(fresh);
  }, [view, rows]);
}

function glow(id: string): void {
  const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
  row?.animate([{ backgroundColor: 'var(--color-accent-soft)' }, {}], GLOW);
}
