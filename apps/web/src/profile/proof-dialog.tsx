'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { goConfirm } from '#src/forms/step-up.ts';

/** Before a change of how one signs in: that takes a fresh sign-in, which leads back here. */
export function ProofDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('profile.permit');
  return (
    <ConfirmDialog
      title={t('title')}
      description={t('text')}
      confirm={t('go')}
      pending={false}
      onConfirm={goConfirm}
      onClose={onClose}
    />
  );
}
