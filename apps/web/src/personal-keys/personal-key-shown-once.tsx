'use client';

import type { NewPersonalKey } from '@gatehouse/api/schemas';
import { useTranslations } from 'next-intl';
import { getCurlExample } from '#src/api-keys/curl-example.ts';
import { ShownOnce } from '#src/forms/shown-once.tsx';

interface PersonalKeyShownOnceProps {
  personalKey: NewPersonalKey;
  onClose: () => void;
}

/** The key itself, with a command that tries it. */
export function PersonalKeyShownOnce({ personalKey, onClose }: PersonalKeyShownOnceProps) {
  const t = useTranslations('personalKeys');
  const { name, token, permissions, tenant } = personalKey;
  const command = getCurlExample({
    origin: location.origin,
    slug: tenant.slug,
    token,
    permissions,
  });
  return (
    <ShownOnce
      title={t('shownTitle', { name })}
      text={t('shownText')}
      fields={[
        { label: t('label'), value: token },
        { label: t('try'), value: command },
      ]}
      lost={t('lost')}
      onClose={onClose}
    />
  );
}
