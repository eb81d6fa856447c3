'use client';

import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { useTranslations } from 'next-intl';
import { getUploadQueue } from './upload/get-upload-queue.ts';
import type { UploadView } from './upload/upload.ts';
import { UploadRow } from './upload-row.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useUploadEnds } from './use-upload-ends.ts';

interface UploadPanelProps {
  slug: string;
  uploads: readonly UploadView[];
}

/** The uploads of this tab: how far each is, and what can be done with it. */
export function UploadPanel({ slug, uploads }: UploadPanelProps) {
  const t = useTranslations('files.upload');
  const announcement = useAnnouncement(uploads);
  useUploadEnds(slug, uploads);
  const count = (...states: UploadView['state'][]) =>
    uploads.filter(({ state }) => states.includes(state)).length;
  const active = count('waiting', 'sending', 'finishing');
  const done = count('done');
  const failed = count('failed');
  const summary = [
    (active > 0 || done > 0) && t('summary', { active, done }),
    failed > 0 && t('failedSummary', { failed }),
  ];
  return (
    <section aria-label={t('panel')}>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2.5 text-sm">
          <p className="font-medium tabular-nums">
            {summary.filter(Boolean).join(' · ') || t('panel')}
          </p>
          {active > 0 && <p className="text-ink-2 max-sm:hidden">{t('goesOn')}</p>}
          {active === 0 && done > 0 && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => void getUploadQueue(slug).then((queue) => queue.dismissDone())}
            >
              {t('dismissDone')}
            </Button>
          )}
        </div>
        <ul className="max-h-80 overflow-y-auto">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} slug={slug} upload={upload} />
          ))}
        </ul>
      </Card>
    </section>
  );
}
