'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { usePendingCommand } from '#src/palette/pending-command.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { INVITE_FIELDS, InviteFields } from './invite-fields.tsx';

interface InviteMemberProps {
  tenant: { slug: string; name: string };
  /** The roles that the caller may give. */
  choices: readonly RoleChoice[];
  /** The one that is chosen to begin with. */
  defaultRole: string;
}

export function InviteMember({ tenant, choices, defaultRole }: InviteMemberProps) {
  const t = useTranslations('invitations.create');
  const common = useTranslations('common');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<string>(defaultRole);
  const { start, pending, problem, forget } = useAction(async (values: FormData) => {
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
    setOpen(false);
    showToast({ tone: 'good', text: t('done', { email: invitation.email }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, INVITE_FIELDS);

  usePendingCommand('invite', () => setOpen(true));

  function close() {
    setOpen(false);
    forget();
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <UserPlus aria-hidden="true" className="size-4" />
        {t('open')}
      </Button>
      {open && (
        <Dialog
          title={t('title', { tenant: tenant.name })}
          description={t('description')}
          onClose={close}
        >
          <Form faults={faults} onSubmit={start}>
            <InviteFields choices={choices} role={role} errors={faults.at} onRole={setRole} />
            <DialogActions>
              <Button onClick={close}>{common('cancel')}</Button>
              <Button type="submit" variant="primary" pending={pending}>
                {t('submit')}
              </Button>
            </DialogActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
