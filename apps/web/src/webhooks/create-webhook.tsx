'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import type { EventGroup } from './event-groups.ts';

const WebhookDialog = dynamic(
  () => import('./webhook-dialog.tsx').then((module) => module.WebhookDialog),
  { ssr: false },
);
const SecretShownOnce = dynamic(
  () => import('./secret-shown-once.tsx').then((module) => module.SecretShownOnce),
  { ssr: false },
);

interface CreateWebhookProps {
  slug: string;
  groups: readonly EventGroup[];
}

export function CreateWebhook({ slug, groups }: CreateWebhookProps) {
  const t = useTranslations('webhooks');
  const router = useRouter();
  const ready = useReady();
  const [step, setStep] = useState<{ id: string; secret: string } | 'form' | null>(null);
  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setStep('form')}>
        <Plus aria-hidden="true" className="size-4" />
        {t('new')}
      </Button>
      {step === 'form' && (
        <WebhookDialog
          title={t('new')}
          text={t('newText')}
          submit={t('create')}
          groups={groups}
          values={{ url: '', description: '', events: ['*'] }}
          save={async (body) =>
            setStep(
              await callApi('POST', '/tenants/{tenant}/webhooks', { path: { tenant: slug }, body }),
            )
          }
          onClose={() => setStep(null)}
        />
      )}
      {step !== null && step !== 'form' && (
        <SecretShownOnce
          secret={step.secret}
          onClose={() => {
            setStep(null);
            router.push(`/t/${slug}/settings/webhooks/${step.id}`);
          }}
        />
      )}
    </>
  );
}
