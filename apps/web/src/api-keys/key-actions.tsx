'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { KeyRound, RefreshCw } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';

const KeyShownOnce = dynamic(() => import('./key-shown-once.tsx').then((it) => it.KeyShownOnce), {
  ssr: false,
});
const RotateKeyDialog = dynamic(
  () => import('./rotate-key-dialog.tsx').then((it) => it.RotateKeyDialog),
  { ssr: false },
);

interface KeyActionsProps {
  tenant: { slug: string; name: string };
  apiKey: { id: string; name: string };
}

export function KeyActions({ tenant, apiKey: { id, name } }: KeyActionsProps) {
  const t = useTranslations('programs');
  const router = useRouter();
  const [open, setOpen] = useState<NewApiKey | 'rotate' | 'revoke' | null>(null);
  const path = { tenant: tenant.slug, keyId: id };
  const revoke = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/api-keys/{keyId}/revoke', { path });
    setOpen(null);
    showToast({ tone: 'good', text: t('keys.revoked', { name }) });
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
          {t('keys.rotate')}
        </MenuItem>
        <MenuItem danger onSelect={() => setOpen('revoke')}>
          <KeyRound aria-hidden="true" />
          {t('revoke')}
        </MenuItem>
      </RowMenu>
      {open === 'rotate' && (
        <RotateKeyDialog path={path} name={name} onRotated={setOpen} onClose={close} />
      )}
      {open === 'revoke' && (
        <ConfirmDialog
          title={t('keys.revokeTitle', { name })}
          description={t('keys.revokeText', { tenant: tenant.name })}
          confirm={t('keys.revokeSubmit')}
          danger
          pending={revoke.pending}
          error={<ProblemNotice problem={revoke.problem} />}
          onConfirm={revoke.start}
          onClose={close}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <KeyShownOnce slug={tenant.slug} apiKey={open} onClose={close} />
      )}
    </>
  );
}
