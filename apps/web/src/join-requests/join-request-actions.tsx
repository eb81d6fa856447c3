'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { UserCheck, UserX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { Answers, ShownJoinRequest } from './answers.ts';
import { ApproveDialog } from './approve-dialog.tsx';

interface JoinRequestActionsProps {
  tenant: { slug: string; name: string };
  request: ShownJoinRequest;
  answers: Answers;
}

export function JoinRequestActions({ tenant, request, answers }: JoinRequestActionsProps) {
  const t = useTranslations('joinRequests');
  const router = useRouter();
  const [open, setOpen] = useState<'approve' | 'refuse' | null>(null);
  const { id, name, email } = request;
  const refuse = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/join-requests/{requestId}/refuse', {
      path: { tenant: tenant.slug, requestId: id },
    });
    setOpen(null);
    showToast({ tone: 'good', text: t('refuse.done', { name }) });
    router.refresh();
  });

  function close() {
    setOpen(null);
    refuse.forget();
  }

  return (
    <>
      <RowMenu label={t('actionsFor', { name })}>
        <MenuItem onSelect={() => setOpen('approve')}>
          <UserCheck aria-hidden="true" />
          {t('approve.open')}
        </MenuItem>
        <MenuItem danger onSelect={() => setOpen('refuse')}>
          <UserX aria-hidden="true" />
          {t('refuse.open')}
        </MenuItem>
      </RowMenu>
      {open === 'approve' && (
        <ApproveDialog tenant={tenant} request={request} answers={answers} onClose={close} />
      )}
      {open === 'refuse' && (
        <ConfirmDialog
          title={t('refuse.title', { name })}
          description={t('refuse.description', { email })}
          confirm={t('refuse.submit')}
          danger
          pending={refuse.pending}
          error={<ProblemNotice problem={refuse.problem} />}
          onConfirm={refuse.start}
          onClose={close}
        />
      )}
    </>
  );
}
