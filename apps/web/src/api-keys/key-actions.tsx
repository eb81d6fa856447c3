'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { KeyRound, RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { apiPath, callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { KeyShownOnce } from './key-shown-once.tsx';
import { RotateKeyDialog } from './rotate-key-dialog.tsx';

interface KeyActionsProps {
  tenant: { slug: string; name: string };
  apiKey: { id: string; name: string };
}

export function KeyActions({ tenant, apiKey: { id, name } }: KeyActionsProps) {
  const router = useRouter();
  const [open, setOpen] = useState<NewApiKey | 'rotate' | 'revoke' | null>(null);
  const path = apiPath`/tenants/${tenant.slug}/api-keys/${id}`;
  const revoke = useAction(async () => {
    await callApi('POST', `${path}/revoke`);
    setOpen(null);
    showToast({ tone: 'good', text: `The API key ${name} has been revoked.` });
    router.refresh();
  });

  function close() {
    setOpen(null);
    revoke.forget();
    router.refresh();
  }

  return (
    <>
      <RowMenu label={`Actions for ${name}`}>
        <MenuItem onSelect={() => setOpen('rotate')}>
          <RefreshCw aria-hidden="true" />
          Rotate…
        </MenuItem>
        <MenuItem danger onSelect={() => setOpen('revoke')}>
          <KeyRound aria-hidden="true" />
          Revoke…
        </MenuItem>
      </RowMenu>
      {open === 'rotate' && (
        <RotateKeyDialog path={path} name={name} onRotated={setOpen} onClose={close} />
      )}
      {open === 'revoke' && (
        <ConfirmDialog
          title={`Revoke the API key ${name}?`}
          description={`Programs that use it lose access to ${tenant.name} at once. This can not be undone.`}
          confirm="Revoke key"
          danger
          pending={revoke.pending}
          error={<ProblemNotice problem={revoke.problem} />}
          onConfirm={revoke.start}
          onClose={close}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <KeyShownOnce name={open.name} token={open.token} onClose={close} />
      )}
    </>
  );
}
