'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Disconnects all apps of a tenant; members may connect them again. */
export function CutAllApps({ tenant: { slug, name } }: { tenant: { slug: string; name: string } }) {
  const t = useTranslations('connectedApps.admin');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { start, pending, problem } = useAction(async () => {
    const path = { tenant: slug };
    const { cut } = await callApi('POST', '/tenants/{tenant}/connected-apps/cut-all', { path });
    setOpen(false);
    showToast({ tone: 'good', text: t('cutAllDone', { count: cut }) });
    router.refresh();
  });
  return (
    <>
      <Button disabled={!ready} onClick={() => setOpen(true)}>
        {t('cutAll')}
      </Button>
      {open && (
        <ConfirmDialog
          title={t('cutAllTitle')}
          description={t('cutAllText', { tenant: name })}
          confirm={t('cutAll')}
          danger
          pending={pending}
          error={<ProblemNotice problem={problem} />}
          onConfirm={() => start()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
