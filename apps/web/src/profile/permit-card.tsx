'use client';

import { Button } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { goConfirm } from '#src/forms/step-up.ts';

/** The way to being allowed to change how one signs in; and, for some minutes, that one is. */
export function PermitCard({ permitted }: { permitted: boolean }) {
  const t = useTranslations('profile.permit');
  const ready = useReady();
  if (permitted) return <Notice tone="good">{t('given')}</Notice>;
  return (
    <Notice title={t('title')}>
      <div className="grid justify-items-start gap-3">
        <p className="max-w-prose">{t('text')}</p>
        <Button variant="primary" disabled={!ready} onClick={goConfirm}>
          {t('go')}
        </Button>
      </div>
    </Notice>
  );
}
