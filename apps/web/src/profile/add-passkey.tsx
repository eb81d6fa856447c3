'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { goAddPasskey } from '#src/forms/step-up.ts';

const ProofDialog = dynamic(() => import('./proof-dialog.tsx').then((it) => it.ProofDialog), {
  ssr: false,
});

/** Leads to the pool's page that makes a passkey: one belongs to the address where it signs in. */
export function AddPasskey({ permitted }: { permitted: boolean }) {
  const t = useTranslations('profile.passkeys');
  const ready = useReady();
  const [proving, setProving] = useState(false);
  return (
    <>
      <Button disabled={!ready} onClick={() => (permitted ? goAddPasskey() : setProving(true))}>
        {t('add')}
      </Button>
      {proving && <ProofDialog onClose={() => setProving(false)} />}
    </>
  );
}
