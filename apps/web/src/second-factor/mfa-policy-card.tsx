'use client';

import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { useReady } from '@gatehouse/ui/use-ready';
import { useFormatter, useTimeZone, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import type { ShownMfaPolicy } from './shown-mfa-policy.ts';

const MfaPolicyDialog = dynamic(
  () => import('./mfa-policy-dialog.tsx').then((module) => module.MfaPolicyDialog),
  { ssr: false },
);

/** Of whom the tenant requires a second factor, and who has none. */
export function MfaPolicyCard({ slug, state }: { slug: string; state: ShownMfaPolicy }) {
  const t = useTranslations('settings.mfa');
  const format = useFormatter();
  const timeZone = useTimeZone();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { policy, graceDays, setAt, withoutFactor, ownFactor } = state;
  return (
    <Card className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 p-5">
      <div className="grid min-w-0 flex-1 basis-72 gap-1 text-sm text-ink-2">
        <p className="text-base font-medium text-ink">{t(`policies.${policy}`)}</p>
        {setAt === null ? (
          <p>{t('off')}</p>
        ) : (
          <p>
            {t('since', { date: format.dateTime(setAt, { dateStyle: 'medium', timeZone }) })}{' '}
            {graceDays > 0 ? t('grace', { days: graceDays }) : t('noGrace')}
          </p>
        )}
        <p>
          {t('without', { count: withoutFactor })}{' '}
          {withoutFactor > 0 && (
            <Link
              href={`/t/${slug}/members?mfa=false&status=active`}
              className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              {t('show')}
            </Link>
          )}
        </p>
        {!ownFactor && policy === 'off' && (
          <p>
            {t('ownFirst')}{' '}
            <Link
              href="/profile/security#mfa"
              className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              {t('setUp')}
            </Link>
          </p>
        )}
      </div>
      <Button disabled={!ready} onClick={() => setOpen(true)}>
        {t('change')}
      </Button>
      {open && <MfaPolicyDialog slug={slug} state={state} onClose={() => setOpen(false)} />}
    </Card>
  );
}
