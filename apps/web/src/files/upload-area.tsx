'use client';

import { showToast } from '@gatehouse/ui/toast';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { Unfinished } from './upload/unfinished.ts';
import type { UploadView } from './upload/upload.ts';
import { useFileDrop } from './use-file-drop.ts';
import { type UploadTarget, useAddFiles, useUploads } from './use-uploads.ts';

// Not part of the page: they come with the first upload.
const UploadPanel = dynamic(() => import('./upload-lists.tsx').then((all) => all.UploadPanel));
const UnfinishedUploads = dynamic(() =>
  import('./upload-lists.tsx').then((all) => all.UnfinishedUploads),
);

interface UploadAreaProps {
  target: UploadTarget;
  tenantName: string;
}

/** Where files are dropped, and what is on its way. */
export function UploadArea({ target, tenantName }: UploadAreaProps) {
  const t = useTranslations('files.upload');
  const uploads = useUploads(target.slug);
  const addFiles = useAddFiles(target);
  const over = useFileDrop((files, folders) => {
    if (folders) showToast({ tone: 'danger', text: t('folder') });
    addFiles(files);
  });

  const unfinished = target.unfinished.filter((one) => !uploads.some((here) => isSame(here, one)));
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
      {uploads.length > 0 && <UploadPanel slug={target.slug} uploads={uploads} />}
      {unfinished.length > 0 && <UnfinishedUploads slug={target.slug} unfinished={unfinished} />}
    </>
  );
}

/** One that the API has made and told the page of, before it told this tab, has no id here yet. */
function isSame(here: UploadView, one: Unfinished): boolean {
  return here.id === null ? here.name === one.name && here.size === one.size : here.id === one.id;
}
