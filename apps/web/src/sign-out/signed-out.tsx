'use client';

import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

const KEY = 'signed-out-everywhere';

/** Notes, before this tab leaves for the pool, what the landing page has to say. */
export function noteSignedOutEverywhere(): void {
  sessionStorage.clear();
  sessionStorage.setItem(KEY, String(Date.now()));
}

/** Milliseconds for which it is news. */
const NEWS = 5 * 60_000;

/** What became of a sign-out on all devices: said where it ends. */
export function SignedOut() {
  const t = useTranslations('common');
  const news = useSyncExternalStore(
    () => () => undefined,
    () => Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < NEWS,
    () => false,
  );
  return <div role="status">{news && <Notice tone="good">{t('signedOutEverywhere')}</Notice>}</div>;
}
