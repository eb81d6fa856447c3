'use client';

import type { InvitationStatus } from '@gatehouse/domain/invitation';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { MailX, Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useOptimisticRow } from '#src/forms/use-optimistic-row.ts';

interface InvitationActionsProps {
  tenant: { slug: string; name: string };
  invitation: { id: string; email: string; status: InvitationStatus };
}

export function InvitationActions({ tenant, invitation }: InvitationActionsProps) {
  const t = useTranslations('invitations');
  const router = useRouter();
  const [open, setOpen] = useState<'resend' | 'revoke' | null>(null);
  const { email } = invitation;
  const path = { tenant: tenant.slug, invitationId: invitation.id };

  function done(text: string) {
    setOpen(null);
    showToast({ tone: 'good', text });
    router.refresh();
  }

  const resend = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/invitations/{invitationId}/resend', { path });
    done(t('resend.done', { email }));
  });
  const revoke = useOptimisticRow(
    () => callApi('POST', '/tenants/{tenant}/invitations/{invitationId}/revoke', { path }),
    {
      done: t('revoke.done', { email }),
      failed: t('revoke.failed', { email }),
    },
  );

  function close() {
    setOpen(null);
    resend.forget();
  }

  return (
    <>
      <RowMenu label={t('actionsFor', { email })}>
        <MenuItem onSelect={() => setOpen('resend')}>
          <Send aria-hidden="true" />
          {t('resend.open')}
        </MenuItem>
        {invitation.status === 'pending' && (
          <MenuItem danger onSelect={() => setOpen('revoke')}>
            <MailX aria-hidden="true" />
            {t('revoke.open')}
          </MenuItem>
        )}
      </RowMenu>
      {open === 'resend' && (
        <ConfirmDialog
          title={t('resend.title', { email })}
          description={t('resend.description', { tenant: tenant.name })}
          confirm={t('resend.submit')}
          pending={resend.pending}
          error={<ProblemNotice problem={resend.problem} />}
          onConfirm={resend.start}
          onClose={close}
        />
      )}
      {open === 'revoke' && (
        <ConfirmDialog
          title={t('revoke.title', { email })}
          description={t('revoke.description', { tenant: tenant.name, email })}
          confirm={t('revoke.submit')}
          danger
          pending={revoke.pending}
          onConfirm={revoke.start}
          onClose={close}
        />
      )}
    </>
  );
}
