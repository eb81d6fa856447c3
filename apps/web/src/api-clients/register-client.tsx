'use client';

import type { ProgramPermission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChosen, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { ProgramPermissions } from '#src/programs/program-permissions.tsx';

interface RegisterClientProps {
  slug: string;
  /** What the caller has, and so can give. */
  grantable: readonly ProgramPermission[];
}

const FIELDS = {
  clientId: ['api_client.exists'],
  name: [],
  permissions: ['api_client.above_own'],
} as const;

export function RegisterClient(props: RegisterClientProps) {
  const t = useTranslations('programs.clients');
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('new')}
      </Button>
      {open && <RegisterClientDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RegisterClientDialog({
  slug,
  grantable,
  onClose,
}: RegisterClientProps & { onClose: () => void }) {
  const t = useTranslations('programs');
  const common = useTranslations('common');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const { name } = await callApi('POST', '/tenants/{tenant}/api-clients', {
      path: { tenant: slug },
      body: {
        clientId: getText(values, 'clientId'),
        name: getText(values, 'name'),
        permissions: getChosen(values, 'permissions', grantable),
      },
    });
    onClose();
    showToast({ tone: 'good', text: t('clients.registered', { name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Dialog title={t('clients.new')} description={t('clients.newText')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('clients.clientId')}
          name="clientId"
          required
          maxLength={128}
          autoComplete="off"
          spellCheck={false}
          hint={t('clients.clientIdHint')}
          error={faults.at.clientId}
        />
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          hint={t('nameHint')}
          error={faults.at.name}
        />
        <ProgramPermissions grantable={grantable} error={faults.at.permissions} />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('clients.register')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
