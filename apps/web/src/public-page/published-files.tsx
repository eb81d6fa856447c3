'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface PublishedFile {
  readonly id: string;
  readonly name: string;
}

/** What guests can read, each with the button that takes it back. */
export function PublishedFiles({ slug, files }: { slug: string; files: readonly PublishedFile[] }) {
  const t = useTranslations('publicPage.files');
  const ready = useReady();
  const router = useRouter();
  const withdraw = useAction(async ({ id, name }: PublishedFile) => {
    await callApi('POST', '/tenants/{tenant}/files/{fileId}/withdraw', {
      path: { tenant: slug, fileId: id },
    });
    showToast({ tone: 'good', text: t('withdrawn', { file: name }) });
    router.refresh();
  });
  if (files.length === 0) return <p className="text-sm text-ink-2">{t('none')}</p>;
  return (
    <>
      <ProblemNotice problem={withdraw.problem} />
      <ul aria-label={t('title')} className="grid gap-2">
        {files.map((file) => (
          <li key={file.id} className="flex items-center justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{file.name}</span>
            <Button
              disabled={!ready}
              pending={withdraw.pending}
              aria-label={t('withdrawFile', { file: file.name })}
              onClick={() => withdraw.start(file)}
            >
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
