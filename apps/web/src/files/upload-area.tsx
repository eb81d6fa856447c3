'use client';

import { showToast } from '@gatehouse/ui/toast';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { keepQuiet, sayWhenDone } from './upload/say-when-done.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useFileDrop } from './use-file-drop.ts';
import { type UploadTarget, useAddFiles, useUploads } from './use-uploads.ts';

// Not part of the page: they come with the first upload.
const UploadPanel = dynamic(() =>
  import('./upload-panel.tsx').then((module) => module.UploadPanel),
);
const UnfinishedUploads = dynamic(() =>
  import('./unfinished-uploads.tsx').then((module) => module.UnfinishedUploads),
);

interface UploadAreaProps {
  target: UploadTarget;
  tenantName: string;
}

/** After a file has arrived, others may: the list is fetched for all of them. */
const REFRESH_MS = 300;

/** Where files are dropped, and what is on its way. */
export function UploadArea({ target, tenantName }: UploadAreaProps) {
  const t = useTranslations('files.upload');
  const router = useRouter();
  const uploads = useUploads(target.slug);
  const announcement = useAnnouncement(uploads);
  const addFiles = useAddFiles(target);
  const over = useFileDrop((files, folders) => {
    if (folders) showToast({ tone: 'danger', text: t('folder') });
    addFiles(files);
  });

  // While one looks at another page of the app, a toast says how they end.
  const sayElsewhere = useEffectEvent(() =>
    sayWhenDone(target.slug, (ended) => {
      const failed = ended.filter(({ state }) => state === 'failed').length;
      const done = ended.filter(({ state }) => state === 'done').length;
      if (failed > 0) showToast({ tone: 'danger', text: t('failedSummary', { failed }) });
      if (done > 0) showToast({ tone: 'good', text: t('summary', { active: 0, done }) });
    }),
  );
  useEffect(() => {
    keepQuiet(target.slug);
    return () => sayElsewhere();
  }, [target.slug]);

  const arrived = uploads.filter(({ state }) => state === 'done').length;
  useEffect(() => {
    if (arrived === 0) return undefined;
    const timer = setTimeout(() => router.refresh(), REFRESH_MS);
    return () => clearTimeout(timer);
  }, [arrived, router]);

  const here = new Set(uploads.map(({ id }) => id));
  const unfinished = target.unfinished.filter(({ id }) => !here.has(id));
  return (
    <>
      {over && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed inset-3 z-30 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-canvas/90 forced-colors:border-[Highlight]"
        >
          <p className="flex items-center gap-3 px-6 text-center text-xl font-semibold">
            <Upload className="size-7 shrink-0 text-accent-ink" />
            {t('drop', { tenant: tenantName })}
          </p>
        </div>
      )}
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {uploads.length > 0 && <UploadPanel slug={target.slug} uploads={uploads} />}
      {unfinished.length > 0 && <UnfinishedUploads slug={target.slug} unfinished={unfinished} />}
    </>
  );
}
