'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { apiPath, callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface LeaveTenantDialogProps {
  tenant: { slug: string; name: string };
  onClose: () => void;
}

/** Asks whoever wants to leave once more; the last owner is told why they can not. */
export function LeaveTenantDialog({ tenant, onClose }: LeaveTenantDialogProps) {
  const t = useTranslations('common.leave');
  const router = useRouter();
  const { start, pending, problem } = useAction(async () => {
    await callApi('POST', apiPath`/tenants/${tenant.slug}/leave`);
    router.push('/tenants');
  });
  return (
    <ConfirmDialog
      title={t('title', { tenant: tenant.name })}
      description={t('description', { tenant: tenant.name })}
      confirm={t('submit')}
      danger
      pending={pending}
      error={<ProblemNotice problem={problem} />}
      onConfirm={start}
      onClose={onClose}
    />
  );
}
