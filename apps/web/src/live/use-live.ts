'use client';

import type { LiveKind } from '@gatehouse/domain/live-kind';
import { useEffect, useEffectEvent } from 'react';

/**
 * Runs `onChange` when something of these kinds has changed in a tenant, or may have: after a time
 * without a connection, and twice a minute where there is none to be had.
 * @param slug null for none: then it never runs
 */
export function useLive(
  slug: string | null,
  kinds: readonly LiveKind[],
  onChange: (kinds: readonly LiveKind[]) => void,
): void {
  const tell = useEffectEvent((changed: readonly LiveKind[]) => {
    const wanted = changed.filter((kind) => kinds.includes(kind));
    if (wanted.length > 0) onChange(wanted);
  });
  useEffect(() => {
    if (slug === null) return undefined;
    let leave = () => {};
    let gone = false;
    void import('./connection.ts').then(({ joinLive }) => {
      if (!gone) leave = joinLive(slug, (changed) => tell(changed));
    });
    return () => {
      gone = true;
      leave();
    };
  }, [slug]);
}
