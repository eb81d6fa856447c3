'use client';

import type { LiveKind } from '@gatehouse/domain/live-kind';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useLive } from './use-live.ts';

/** Milliseconds: what comes together is read once, and a busy tenant is not read all the time. */
const GATHER_MS = 250;
const PAUSE_MS = 3_000;

interface LiveRefreshProps {
  slug: string;
  /** What the page shows. */
  kinds: readonly LiveKind[];
}

/** Reads the page again when others have changed what it shows. What is being typed stays. */
export function LiveRefresh({ slug, kinds }: LiveRefreshProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const readAt = useRef(0);

  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(slug, kinds, () => {
    const rest = Math.max(0, readAt.current + PAUSE_MS - Date.now());
    clearTimeout(timer.current);
    // Not all readers at the same moment.
    const wait = rest + GATHER_MS * (1 + Math.random());
    timer.current = setTimeout(() => {
      readAt.current = Date.now();
      router.refresh();
    }, wait);
  });
  return null;
}
