'use client';

import type { InvitationStatus } from '@gatehouse/domain/invitation';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { MailX, Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { apiPath, callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface InvitationActionsProps {
  tenant: { slug: string; name: string };
  invitation: { id: string; email: string; status: InvitationStatus };
}

export function InvitationActions({ tenant, invitation }: InvitationActionsProps) {
  const router = useRouter();
  const [open, setOpen] = useState<'resend' | 'revoke' | null>(null);
  const path = apiPath`/tenants/${tenant.slug}/invitations/${invitation.id}`;

  function done(text: string) {
    setOpen(null);
    showToast({ tone: 'good', text });
    router.refresh();
  }

  const resend = useAction(async () => {
    await callApi('POST', `${path}/resend`);
    done(`A new invitation to ${invitation.email} is on its way.`);
  });
  const revoke = useAction(async () => {
    await callApi('POST', `${path}/revoke`);
    done(`The invitation to ${invitation.email} has been revoked.`);
  });

  function close() {
    setOpen(null);
    resend.forget();
    revoke.forget();
  }

  return (
    <>
      <RowMenu label={`Actions for the invitation to ${invitation.email}`}>
        <MenuItem onSelect={() => setOpen('resend')}>
          <Send aria-hidden="true" />
          Resend…
        </MenuItem>
        {invitation.status === 'pending' && (
          <MenuItem danger onSelect={() => setOpen('revoke')}>
            <MailX aria-hidden="true" />
            Revoke…
          </MenuItem>
        )}
      </RowMenu>
      {open === 'resend' && (
        <ConfirmDialog
          title={`Send ${invitation.email} a new invitation?`}
          description={`A mail with a new link to ${tenant.name} goes out, good for another seven days. The link of the earlier mail stops working.`}
          confirm="Resend invitation"
          pending={resend.pending}
          error={<ProblemNotice problem={resend.problem} />}
          onConfirm={resend.start}
          onClose={close}
        />
      )}
      {open === 'revoke' && (
        <ConfirmDialog
          title={`Revoke the invitation to ${invitation.email}?`}
          description={`Its link to ${tenant.name} stops working at once. You can invite ${invitation.email} again later.`}
          confirm="Revoke invitation"
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
