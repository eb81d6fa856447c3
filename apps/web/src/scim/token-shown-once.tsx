'use client';

import { useTranslations } from 'next-intl';
import { ShownOnce } from '#src/forms/shown-once.tsx';

interface TokenShownOnceProps {
  url: string;
  token: string;
  onClose: () => void;
}

/** The token itself, with where it is used. */
export function TokenShownOnce({ url, token, onClose }: TokenShownOnceProps) {
  const t = useTranslations('scim');
  return (
    <ShownOnce
      title={t('shownTitle')}
      text={t('shownText')}
      fields={[
        { label: t('url'), value: url },
        { label: t('token'), value: token },
      ]}
      lost={t('lost')}
      onClose={onClose}
    />
  );
}
