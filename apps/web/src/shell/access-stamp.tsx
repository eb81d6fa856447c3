'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useEffect } from 'react';

const Shell = createContext('');

/** Remembers what the frame around the page was drawn for. */
export function ShellStamp({ stamp, children }: { stamp: string; children: ReactNode }) {
  return <Shell value={stamp}>{children}</Shell>;
}

/**
 * The frame stays while one moves between pages. When a page finds that the role or the name has
 * changed since it was drawn, it has it drawn again.
 */
export function PageStamp({ stamp }: { stamp: string }) {
  const shell = use(Shell);
  const router = useRouter();
  useEffect(() => {
    if (shell !== stamp) router.refresh();
  }, [shell, stamp, router]);
  return null;
}
