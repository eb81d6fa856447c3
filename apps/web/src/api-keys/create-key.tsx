'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import type { ProgramPermission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

const CreateKeyDialog = dynamic(
  () => import('./create-key-dialog.tsx').then((it) => it.CreateKeyDialog),
  { ssr: false },
);
const KeyShownOnce = dynamic(() => import('./key-shown-once.tsx').then((it) => it.KeyShownOnce), {
  ssr: false,
});

interface CreateKeyProps {
  slug: string;
  grantable: readonly ProgramPermission[];
}

export function CreateKey({ slug, grantable }: CreateKeyProps) {
  const t = useTranslations('programs.keys');
  const router = useRouter();
  const ready = useReady();
  const [step, setStep] = useState<NewApiKey | 'form' | null>(null);

  function close() {
    setStep(null);
    router.refresh();
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setStep('form')}>
        <Plus aria-hidden="true" className="size-4" />
        {t('new')}
      </Button>
      {step === 'form' && (
        <CreateKeyDialog
          slug={slug}
          grantable={grantable}
          onCreated={setStep}
          onClose={() => setStep(null)}
        />
      )}
      {step !== null && step !== 'form' && (
        <KeyShownOnce slug={slug} apiKey={step} onClose={close} />
      )}
    </>
  );
}
