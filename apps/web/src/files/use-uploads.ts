'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useFormatter, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatBytes } from './format-bytes.ts';
import { getUploadQueue, getUploads, subscribeToUploads } from './upload/get-upload-queue.ts';
import type { Unfinished } from './upload/unfinished.ts';
import type { UploadView } from './upload/upload.ts';

const NONE: readonly UploadView[] = [];

/** The uploads of this tab to a tenant; none on the server. */
export function useUploads(slug: string): readonly UploadView[] {
  return useSyncExternalStore(
    subscribeToUploads,
    () => getUploads(slug),
    () => NONE,
  );
}

export interface UploadTarget {
  readonly slug: string;
  /** Uploads of the reader that can go on, if their file is chosen again. */
  readonly unfinished: readonly Unfinished[];
  /** The most that a file may have, in bytes. */
  readonly maxBytes: number;
}

/** Uploads the files that were chosen or dropped; says which are too large. */
export function useAddFiles({ slug, unfinished, maxBytes }: UploadTarget) {
  const t = useTranslations('files.upload');
  const format = useFormatter();
  return (files: readonly File[]) => {
    const tooLarge = files.find(({ size }) => size > maxBytes);
    if (tooLarge) {
      const most = formatBytes(format, maxBytes);
      showToast({ tone: 'danger', text: t('tooLarge', { name: tooLarge.name, most }) });
    }
    const fitting = files.filter(({ size }) => size <= maxBytes);
    if (fitting.length === 0) return;
    void getUploadQueue(slug).then((queue) => queue.add(fitting, unfinished));
  };
}
