'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useBackupCodes } from './use-backup-codes.ts';

const ProofDialog = dynamic(() => import('./proof-dialog.tsx').then((it) => it.ProofDialog), {
  ssr: false,
});

const BackupCodesDialog = dynamic(
  () => import('./backup-codes-dialog.tsx').then((it) => it.BackupCodesDialog),
  { ssr: false },
);

/** A set of them, as it is made. */
const TOTAL = '10';

/** Fewer than this ask for new ones. */
const FEW = 3;

interface BackupCodesCardProps {
  left: number;
  email: string;
  /** The reader has signed in anew within the last minutes. */
  permitted: boolean;
}

/** How many backup codes are left, and the way to new ones. */
export function BackupCodesCard({ left, email, permitted }: BackupCodesCardProps) {
  const t = useTranslations('profile.backupCodes');
  const ready = useReady();
  const [proving, setProving] = useState(false);
  const { codes, create, forget } = useBackupCodes();
  return (
    <>
      {create.problem && (
        <div className="basis-full">
          <ProblemNotice problem={create.problem} />
        </div>
      )}
      <div className="flex items-center gap-3">
        <Badge tone={left < FEW ? 'warn' : 'neutral'} dot={left < FEW}>
          {t('left', { count: left, total: TOTAL })}
        </Badge>
        <Button
          disabled={!ready}
          pending={create.pending}
          onClick={() => (permitted ? create.start() : setProving(true))}
        >
          {t('open')}
        </Button>
      </div>
      {proving && <ProofDialog onClose={() => setProving(false)} />}
      {codes && <BackupCodesDialog codes={codes} email={email} onClose={forget} />}
    </>
  );
}
