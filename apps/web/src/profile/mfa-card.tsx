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
import { useBackupCodes } from './use-backup-codes.ts';

const ProofDialog = dynamic(() => import('./proof-dialog.tsx').then((it) => it.ProofDialog), {
  ssr: false,
});

/** Brings the maker of QR codes along only when it is needed. */
const MfaDialog = dynamic(() => import('./mfa-dialog.tsx').then((module) => module.MfaDialog), {
  ssr: false,
});

const BackupCodesDialog = dynamic(
  () => import('./backup-codes-dialog.tsx').then((it) => it.BackupCodesDialog),
  { ssr: false },
);

interface MfaCardProps {
  mfa: boolean;
  email: string;
  /** The reader has signed in anew within the last minutes. */
  permitted: boolean;
}

/** Whether signing in asks for a code, and the ways to change that. */
export function MfaCard({ mfa, email, permitted }: MfaCardProps) {
  const t = useTranslations('profile.mfa');
  const router = useRouter();
  const ready = useReady();
  const [secret, setSecret] = useState<MfaSecret | null>(null);
  const [asking, setAsking] = useState(false);
  const [proving, setProving] = useState(false);
  const begin = useAction(async () => setSecret(await callApi('POST', '/me/mfa')));
  const { codes, create, forget } = useBackupCodes();
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
    <>
      {begin.problem && (
        <div className="basis-full">
          <ProblemNotice problem={begin.problem} />
        </div>
      )}
      <div className="flex items-center gap-3">
        <Badge tone={mfa ? 'good' : 'neutral'} dot>
          {t(mfa ? 'on' : 'off')}
        </Badge>
        {mfa ? (
          <Button
            disabled={!ready}
            onClick={() => (permitted ? setAsking(true) : setProving(true))}
          >
            {t('remove')}
          </Button>
        ) : (
          <Button
            disabled={!ready}
            pending={begin.pending}
            onClick={() => (permitted ? begin.start() : setProving(true))}
          >
            {t('setUp')}
          </Button>
        )}
      </div>
      {proving && <ProofDialog onClose={() => setProving(false)} />}
      {secret && !mfa && (
        <MfaDialog
          {...secret}
          onClose={() => setSecret(null)}
          onDone={() => {
            setSecret(null);
            create.start();
            router.refresh();
          }}
        />
      )}
      {codes && <BackupCodesDialog codes={codes} email={email} onClose={forget} />}
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
    </>
  );
}
