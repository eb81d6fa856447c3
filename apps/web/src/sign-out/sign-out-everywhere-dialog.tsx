'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { leaveBy } from './leaving.ts';
import { noteSignedOutEverywhere } from './signed-out.tsx';

/** Asks, then signs out on all devices and leaves for the pool's own sign-out. */
export function SignOutEverywhereDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shell.menu.everywhere');
  const { start, pending, problem } = useAction(() =>
    leaveBy(async () => {
      const ended = await callApi('POST', '/me/sessions/end-all');
      noteSignedOutEverywhere();
      return ended;
    }),
  );
  return (
    <ConfirmDialog
      title={t('question')}
      description={t('text')}
      confirm={t('title')}
      pending={pending}
      error={<ProblemNotice problem={problem} />}
      onConfirm={start}
      onClose={onClose}
    />
  );
}
