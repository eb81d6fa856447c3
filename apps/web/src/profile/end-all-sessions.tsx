'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { noteSignedOutEverywhere } from '#src/sign-out/signed-out.tsx';

/** Signs out everywhere, after a question; leaves for the pool's own sign-out. */
export function EndAllSessions() {
  const t = useTranslations('profile.everywhere');
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const { start, pending, problem, forget } = useAction(async () => {
    const { signOutUrl } = await callApi('POST', '/me/sessions/end-all');
    noteSignedOutEverywhere();
    location.assign(signOutUrl);
  });
  function close() {
    setAsking(false);
    forget();
  }
  return (
    <>
      <Button variant="danger" disabled={!ready} onClick={() => setAsking(true)}>
        {t('title')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('question')}
          description={t('text')}
          confirm={t('title')}
          danger
          pending={pending}
          error={<ProblemNotice problem={problem} />}
          onConfirm={start}
          onClose={close}
        />
      )}
    </>
  );
}
