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

interface CutAppProps {
  /** Of the tenant, for someone else's app; null for one's own. */
  slug: string | null;
  id: string;
  name: string;
  /** The name of the tenant that it reaches. */
  tenant: string;
}

export function CutApp({ slug, id, name, tenant }: CutAppProps) {
  const t = useTranslations('connectedApps');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { start, pending, problem } = useAction(async () => {
    await (slug === null
      ? callApi('POST', '/me/keys/{keyId}/revoke', { path: { keyId: id } })
      : callApi('POST', '/tenants/{tenant}/personal-keys/{keyId}/revoke', {
          path: { tenant: slug, keyId: id },
        }));
    setOpen(false);
    showToast({ tone: 'good', text: t('cutDone', { name }) });
    router.refresh();
  });
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        disabled={!ready}
        aria-label={t('cutOne', { name })}
        onClick={() => setOpen(true)}
      >
        {t('cut')}
      </Button>
      {open && (
        <ConfirmDialog
          title={t('cutTitle', { name })}
          description={t('cutText', { tenant })}
          confirm={t('cutSubmit')}
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
