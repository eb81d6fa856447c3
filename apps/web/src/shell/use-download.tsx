'use client';

import { Dialog } from '@gatehouse/ui/dialog';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { StepUpNotice } from '#src/forms/step-up-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

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
  const t = useTranslations('common.export');
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
      <Dialog
        title={t('open')}
        onClose={() => {
          setStale(false);
          forget();
        }}
      >
        {stale ? <StepUpNotice /> : <ProblemNotice problem={problem} />}
      </Dialog>
    ),
  };
}
