'use client';

import type { NewPersonalKey } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OfferedTenant } from './offered-tenant.ts';

const CreatePersonalKeyDialog = dynamic(
  () => import('./create-personal-key-dialog.tsx').then((it) => it.CreatePersonalKeyDialog),
  { ssr: false },
);
const PersonalKeyShownOnce = dynamic(
  () => import('./personal-key-shown-once.tsx').then((it) => it.PersonalKeyShownOnce),
  { ssr: false },
);

export function CreatePersonalKey({ tenants }: { tenants: readonly OfferedTenant[] }) {
  const t = useTranslations('personalKeys');
  const router = useRouter();
  const ready = useReady();
  const [step, setStep] = useState<NewPersonalKey | 'form' | null>(null);

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
        <CreatePersonalKeyDialog
          tenants={tenants}
          onCreated={setStep}
          onClose={() => setStep(null)}
        />
      )}
      {step !== null && step !== 'form' && (
        <PersonalKeyShownOnce personalKey={step} onClose={close} />
      )}
    </>
  );
}
