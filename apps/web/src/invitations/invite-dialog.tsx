'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { INVITE_FIELDS, InviteFields } from './invite-fields.tsx';

export interface InviteProps {
  tenant: { slug: string; name: string };
  /** The roles that the caller may give. */
  choices: readonly RoleChoice[];
  /** The one that is chosen to begin with. */
  defaultRole: string;
}

/** Invites one person. */
export function InviteDialog({
  tenant,
  choices,
  defaultRole,
  onClose,
}: InviteProps & { onClose: () => void }) {
  const t = useTranslations('inviting.create');
  const common = useTranslations('common');
  const router = useRouter();
  const [role, setRole] = useState<string>(defaultRole);
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const message = getText(values, 'message');
    const invitation = await callApi('POST', '/tenants/{tenant}/invitations', {
      path: { tenant: tenant.slug },
      body: {
        email: getText(values, 'email'),
        role: getText(values, 'role'),
        days: Number(getText(values, 'days')),
        ...(message !== '' && { message }),
      },
    });
    onClose();
    showToast({ tone: 'good', text: t('done', { email: invitation.email }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, INVITE_FIELDS);

  return (
    <Dialog
      title={t('title', { tenant: tenant.name })}
      description={t('description')}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        <InviteFields choices={choices} role={role} errors={faults.at} onRole={setRole} />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
