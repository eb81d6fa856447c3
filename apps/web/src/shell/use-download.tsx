'use client';

import dynamic from 'next/dynamic';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';

const DownloadNotice = dynamic(
  () => import('./download-notice.tsx').then((all) => all.DownloadNotice),
  { ssr: false },
);

interface DownloadLinks {
  /** For a link to the file. */
  onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
  /** What stands in the way, when something does: to be shown anywhere on the page. */
  notice: ReactNode;
}

/**
 * Files with a whole list need a recent sign-in, and a refusal would be saved as a file: so the
 * server is asked first.
 */
export function useDownload(): DownloadLinks {
  const [stale, setStale] = useState(false);
  const { start, problem, forget } = useAction(async (address: string) => {
    const { recentSignIn } = await callApi('GET', '/me');
    if (recentSignIn) location.assign(address);
    else setStale(true);
  });
  return {
    onClick: (event) => {
      event.preventDefault();
      start(event.currentTarget.href);
    },
    notice: (stale || problem) && (
      <DownloadNotice
        problem={problem}
        onClose={() => {
          setStale(false);
          forget();
        }}
      />
    ),
  };
}
