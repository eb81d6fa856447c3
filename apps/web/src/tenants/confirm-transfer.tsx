'use client';

import type { Member } from '@gatehouse/api/schemas';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { transferOwnership } from './transfer-ownership.ts';
import type { TransferProps } from './transfer-props.ts';

/** Names both sides before the transfer, and says what it waits for. */
export function ConfirmTransfer({ tenant, self, heir, onClose }: TransferProps & { heir: Member }) {
  const t = useTranslations('settings.danger.transfer');
  const router = useRouter();
  const { start, pending, problem } = useAction(async () => {
    await transferOwnership(tenant.slug, self.userId, heir);
    onClose();
    showToast({ tone: 'good', text: t('done', { name: heir.name, tenant: tenant.name }) });
    router.refresh();
  });
  return (
    <ConfirmDialog
      title={t('confirmTitle', { name: heir.name, tenant: tenant.name })}
      description={t('confirmText', { name: heir.name, email: heir.email })}
      confirm={t('submit', { name: heir.name })}
      danger
      pending={pending}
      error={
        <>
          <ProblemNotice problem={problem} />
          <p role="status" className="text-sm text-ink-2">
            {pending && t('waiting', { name: heir.name })}
          </p>
        </>
      }
      onConfirm={start}
      onClose={onClose}
    />
  );
}
