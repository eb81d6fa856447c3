'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

interface RefreshWhileProps {
  /** As long as this holds, the page is fetched again. */
  waiting: boolean;
  everySeconds: number;
}

const PATIENCE = 60;
const SLOW = 10;

/** Fetches the page again until what it waits for has come; after a while less often. */
export function RefreshWhile({ waiting, everySeconds }: RefreshWhileProps) {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return undefined;
    let times = 0;
    let timer = setTimeout(refresh, everySeconds * 1000);
    function refresh() {
      times += 1;
      if (document.visibilityState === 'visible') router.refresh();
      timer = setTimeout(refresh, everySeconds * 1000 * (times > PATIENCE ? SLOW : 1));
    }
    return () => clearTimeout(timer);
  }, [waiting, everySeconds, router]);
  return null;
}
