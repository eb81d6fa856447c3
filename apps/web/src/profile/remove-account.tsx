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

/** Takes a connected account off, after a question. */
export function RemoveAccount({ id, label }: { id: string; label: string }) {
  const t = useTranslations('profile.accounts');
  const router = useRouter();
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const removal = useAction(async () => {
    await callApi('POST', '/me/connected-accounts/{id}/remove', { path: { id } });
    setAsking(false);
    showToast({ tone: 'good', text: t('removal.done', { provider: label }) });
    router.refresh();
  });
  function close() {
    setAsking(false);
    removal.forget();
  }
  return (
    <>
      <Button disabled={!ready} onClick={() => setAsking(true)}>
        {t.rich('remove', {
          provider: label,
          hidden: (text) => <span className="sr-only">{text}</span>,
        })}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('removal.title', { provider: label })}
          description={t('removal.description')}
          confirm={t('removal.confirm')}
          danger
          pending={removal.pending}
          error={<ProblemNotice problem={removal.problem} />}
          onConfirm={removal.start}
          onClose={close}
        />
      )}
    </>
  );
}
