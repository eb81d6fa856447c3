'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import { useTranslations } from 'next-intl';
import { ShownOnce } from '#src/forms/shown-once.tsx';
import { Time } from '#src/format/time.tsx';
import { getCurlExample } from './curl-example.ts';

interface KeyShownOnceProps {
  slug: string;
  apiKey: NewApiKey;
  onClose: () => void;
}

/** The key itself, with a command that tries it. */
export function KeyShownOnce({ slug, apiKey, onClose }: KeyShownOnceProps) {
  const t = useTranslations('programs.keys');
  const { name, token, permissions, previous } = apiKey;
  const command = getCurlExample({ origin: location.origin, slug, token, permissions });
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
    >
      {previous && (
        <p className="text-sm text-ink-2">
          {t.rich('oldUntil', {
            hint: previous.hint,
            time: () => <Time at={new Date(previous.endsAt)} precise />,
          })}
        </p>
      )}
    </ShownOnce>
  );
}
