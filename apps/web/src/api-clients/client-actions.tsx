'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { Ban, RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface ClientActionsProps {
  tenant: { slug: string; name: string };
  client: { id: string; name: string };
}

/** The secret is the user pool's, which holds two at a time: nothing here could make one. */
const STEPS = ['add', 'switch', 'delete'] as const;

export function ClientActions({ tenant, client: { id, name } }: ClientActionsProps) {
  const t = useTranslations('programs');
  const common = useTranslations('common');
  const router = useRouter();
  const [open, setOpen] = useState<'revoke' | 'rotate' | null>(null);
  const revoke = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/api-clients/{apiClientId}/revoke', {
      path: { tenant: tenant.slug, apiClientId: id },
    });
    setOpen(null);
    showToast({ tone: 'good', text: t('clients.revoked', { name }) });
    router.refresh();
  });

  function close() {
    setOpen(null);
    revoke.forget();
    router.refresh();
  }

  return (
    <>
      <RowMenu label={t('actionsFor', { name })}>
        <MenuItem onSelect={() => setOpen('rotate')}>
          <RefreshCw aria-hidden="true" />
          {t('clients.rotate')}
        </MenuItem>
        <MenuItem danger onSelect={() => setOpen('revoke')}>
          <Ban aria-hidden="true" />
          {t('revoke')}
        </MenuItem>
      </RowMenu>
      {open === 'rotate' && (
        <Dialog title={t('clients.rotateTitle', { name })} onClose={close}>
          <ol className="grid list-decimal gap-2 pl-5 text-base">
            {STEPS.map((step) => (
              <li key={step}>{t(`clients.rotateSteps.${step}`)}</li>
            ))}
          </ol>
          <DialogActions>
            <Button onClick={close}>{common('close')}</Button>
          </DialogActions>
        </Dialog>
      )}
      {open === 'revoke' && (
        <ConfirmDialog
          title={t('clients.revokeTitle', { name })}
          description={t('clients.revokeText', { tenant: tenant.name })}
          confirm={t('clients.revokeSubmit')}
          danger
          pending={revoke.pending}
          error={<ProblemNotice problem={revoke.problem} />}
          onConfirm={revoke.start}
          onClose={close}
        />
      )}
    </>
  );
}
