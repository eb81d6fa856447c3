'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { keepQuiet, sayWhenDone } from './upload/say-when-done.ts';
import type { UploadView } from './upload/upload.ts';

/** After a file has arrived, others may: the list is fetched for all of them. */
const REFRESH_MS = 300;

/** Fetches the list as files arrive; while one looks at another page, a toast says how uploads end. */
export function useUploadEnds(slug: string, uploads: readonly UploadView[]): void {
  const t = useTranslations('files.upload');
  const router = useRouter();
  const sayElsewhere = useEffectEvent(() =>
    sayWhenDone(slug, (ended) => {
      const failed = ended.filter(({ state }) => state === 'failed').length;
      const done = ended.filter(({ state }) => state === 'done').length;
      if (failed > 0) showToast({ tone: 'danger', text: t('failedSummary', { failed }) });
      if (done > 0) showToast({ tone: 'good', text: t('summary', { active: 0, done }) });
    }),
  );
  useEffect(() => {
    keepQuiet(slug);
    return () => sayElsewhere();
  }, [slug]);

  const arrived = uploads.filter(({ state }) => state === 'done').length;
  useEffect(() => {
    if (arrived === 0) return undefined;
    const timer = setTimeout(() => router.refresh(), REFRESH_MS);
    return () => clearTimeout(timer);
  }, [arrived, router]);
}
