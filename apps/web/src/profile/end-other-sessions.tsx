'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Ends all sessions but this one, after a question. */
export function EndOtherSessions() {
  const t = useTranslations('profile.sessions');
  const router = useRouter();
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const { start, pending, problem, forget } = useAction(async () => {
    const { ended } = await callApi('POST', '/me/sessions/end-others');
    setAsking(false);
    showToast({
      tone: 'good',
      text: t('othersEnded', { count: ended }),
    });
    router.refresh();
  });
  function close() {
    setAsking(false);
    forget();
  }
  return (
    <>
      <Button size="sm" disabled={!ready} onClick={() => setAsking(true)}>
        {t('endOthers')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('endOthersTitle')}
          description={t('endOthersText')}
          confirm={t('endOthers')}
          pending={pending}
          error={<ProblemNotice problem={problem} />}
          onConfirm={start}
          onClose={close}
        />
      )}
    </>
  );
}
