'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { Ban } from 'lucide-react';
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

export function ClientActions({ tenant, client: { id, name } }: ClientActionsProps) {
  const t = useTranslations('programs');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const revoke = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/api-clients/{apiClientId}/revoke', {
      path: { tenant: tenant.slug, apiClientId: id },
    });
    setOpen(false);
    showToast({ tone: 'good', text: t('clients.revoked', { name }) });
    router.refresh();
  });

  function close() {
    setOpen(false);
    revoke.forget();
    router.refresh();
  }

  return (
    <>
      <RowMenu label={t('actionsFor', { name })}>
        <MenuItem danger onSelect={() => setOpen(true)}>
          <Ban aria-hidden="true" />
          {t('revoke')}
        </MenuItem>
      </RowMenu>
      {open && (
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
