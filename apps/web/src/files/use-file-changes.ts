'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ApiProblem } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import { deleteFile, fetchDownloadUrl, restoreFile } from './file-api.ts';
import type { ShownFile } from './shown-file.ts';
import { expectDownload } from './upload/leave-warning.ts';

/** What can be done with a file of the list without asking; what goes wrong is said in a toast. */
export function useFileChanges(slug: string) {
  const t = useTranslations('files');
  const router = useRouter();
  const inWords = useProblemWords();
  /** Rows that go at once; those whose change was refused come back. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());

  const hide = (file: ShownFile) => setGone((before) => new Set(before).add(rowKey(file)));
  const show = (file: ShownFile) =>
    setGone((before) => new Set([...before].filter((one) => one !== rowKey(file))));

  function sayFailed(text: string, error: unknown) {
    if (!(error instanceof ApiProblem)) throw error;
    showToast({ tone: 'danger', text, detail: inWords(error).message });
  }

  async function download({ id, name }: ShownFile) {
    try {
      const url = await fetchDownloadUrl(slug, id, 'attachment');
      expectDownload();
      location.assign(url);
    } catch (error) {
      sayFailed(t('download.failed', { name }), error);
    }
  }

  async function restore(file: ShownFile) {
    const { id, name } = file;
    hide(file);
    try {
      await restoreFile(slug, id);
      showToast({ tone: 'good', text: t('restore.done', { name }) });
    } catch (error) {
      show(file);
      sayFailed(t('restore.failed', { name }), error);
    }
    router.refresh();
  }

  async function remove(file: ShownFile) {
    const { id, name } = file;
    hide(file);
    try {
      await deleteFile(slug, id);
    } catch (error) {
      show(file);
      return sayFailed(t('delete.failed', { name }), error);
    }
    router.refresh();
    // What has no content does not come back.
    if (file.status !== 'ready') {
      return showToast({ tone: 'good', text: t('delete.done', { name }) });
    }
    const undo = async () => {
      await restore(file);
      show(file);
    };
    showToast({
      tone: 'good',
      text: t('delete.done', { name }),
      action: { label: t('delete.undo'), run: () => void undo() },
    });
  }

  return {
    isGone: (file: ShownFile) => gone.has(rowKey(file)),
    download,
    remove,
    restore,
  };
}

/** A file that has changed meanwhile is another row. */
function rowKey({ id, version }: ShownFile): string {
  return `${id} ${version}`;
}
