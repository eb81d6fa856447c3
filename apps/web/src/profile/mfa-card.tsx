'use client';

import type { MfaSecret } from '@gatehouse/api/schemas';
import { Badge } from '@gatehouse/ui/badge';
import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Brings the maker of QR codes along only when it is needed. */
const MfaDialog = dynamic(() => import('./mfa-dialog.tsx').then((module) => module.MfaDialog));

/** Whether signing in asks for a code, and the ways to change that. */
export function MfaCard({ mfa, email }: { mfa: boolean; email: string }) {
  const t = useTranslations('profile.mfa');
  const router = useRouter();
  const ready = useReady();
  const [secret, setSecret] = useState<MfaSecret | null>(null);
  const [asking, setAsking] = useState(false);
  const begin = useAction(async () => setSecret(await callApi('POST', '/me/mfa')));
  const removal = useAction(async () => {
    await callApi('POST', '/me/mfa/remove');
    setAsking(false);
    showToast({ tone: 'good', text: t('removal.done') });
    router.refresh();
  });
  function close() {
    setAsking(false);
    removal.forget();
  }
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={begin.problem} />
      <div className="flex items-center justify-between gap-4">
        <Badge tone={mfa ? 'good' : 'neutral'} dot>
          {t(mfa ? 'on' : 'off')}
        </Badge>
        {mfa ? (
          <Button disabled={!ready} onClick={() => setAsking(true)}>
            {t('remove')}
          </Button>
        ) : (
          <Button disabled={!ready} pending={begin.pending} onClick={() => begin.start()}>
            {t('setUp')}
          </Button>
        )}
      </div>
      {secret && !mfa && <MfaDialog {...secret} onClose={() => setSecret(null)} />}
      {asking && (
        <ConfirmDialog
          title={t('removal.title')}
          description={t('removal.description', { email })}
          confirm={t('removal.confirm')}
          danger
          pending={removal.pending}
          error={<ProblemNotice problem={removal.problem} />}
          onConfirm={removal.start}
          onClose={close}
        />
      )}
    </div>
  );
}
