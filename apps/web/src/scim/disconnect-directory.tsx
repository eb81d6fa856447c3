'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';

const DisconnectDialog = dynamic(
  () => import('./disconnect-dialog.tsx').then((module) => module.DisconnectDialog),
  { ssr: false },
);

/** Ends the directory, after asking what becomes of its people. */
export function DisconnectDirectory({ slug, version }: { slug: string; version: number }) {
  const t = useTranslations('scim');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="danger" className="w-fit" disabled={!ready} onClick={() => setOpen(true)}>
        {t('disconnect')}
      </Button>
      {open && (
        <DisconnectDialog
          disconnect={async (members) => {
            await callApi('DELETE', '/tenants/{tenant}/scim', {
              path: { tenant: slug },
              query: { members },
              header: ifMatch(version),
            });
            setOpen(false);
            showToast({ tone: 'good', text: t('disconnected') });
            router.refresh();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
