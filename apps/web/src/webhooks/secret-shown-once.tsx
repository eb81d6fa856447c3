'use client';

import { useTranslations } from 'next-intl';
import { ShownOnce } from '#src/forms/shown-once.tsx';

export function SecretShownOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('webhooks');
  return (
    <ShownOnce
      title={t('secretTitle')}
      text={t('secretText')}
      fields={[{ label: t('secret'), value: secret }]}
      lost={t('lost')}
      onClose={onClose}
    />
  );
}
