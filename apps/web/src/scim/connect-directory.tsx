'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';

const ConnectDialog = dynamic(
  () => import('./connect-dialog.tsx').then((module) => module.ConnectDialog),
  { ssr: false },
);
const TokenShownOnce = dynamic(
  () => import('./token-shown-once.tsx').then((module) => module.TokenShownOnce),
  { ssr: false },
);

/**
 * The way to a first directory and its first token. It stays where it is once there is one: a page that is read
 * again meanwhile must not take the token away, which is shown this once.
 */
export function ConnectDirectory({ slug, connected }: { slug: string; connected: boolean }) {
  const t = useTranslations('scim');
  const router = useRouter();
  const ready = useReady();
  const [step, setStep] = useState<{ url: string; token: string } | 'form' | null>(null);
  return (
    <>
      {!connected && (
        <Button variant="primary" disabled={!ready} onClick={() => setStep('form')}>
          <Plus aria-hidden="true" className="size-4" />
          {t('connect')}
        </Button>
      )}
      {step === 'form' && (
        <ConnectDialog
          save={async (body) =>
            setStep(
              await callApi('POST', '/tenants/{tenant}/scim', { path: { tenant: slug }, body }),
            )
          }
          onClose={() => setStep(null)}
        />
      )}
      {step !== null && step !== 'form' && (
        <TokenShownOnce
          url={step.url}
          token={step.token}
          onClose={() => {
            setStep(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}
