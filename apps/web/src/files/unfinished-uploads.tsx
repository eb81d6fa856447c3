'use client';

import { Button } from '@gatehouse/ui/button';
import { Section } from '@gatehouse/ui/card';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { deleteFile } from './file-api.ts';
import { formatBytes } from './format-bytes.ts';
import { getUploadQueue } from './upload/get-upload-queue.ts';
import { forgetUpload, isNoted, isSameFile, type Unfinished } from './upload/unfinished.ts';

interface UnfinishedUploadsProps {
  slug: string;
  unfinished: readonly Unfinished[];
}

/** What a closed tab or a reload left half way, and how it goes on. */
export function UnfinishedUploads({ slug, unfinished }: UnfinishedUploadsProps) {
  const t = useTranslations('files.unfinished');
  return (
    <Section id="unfinished" title={t('title')} description={t('text')}>
      <ul className="rounded-lg border border-line bg-surface text-sm shadow-xs">
        {unfinished.map((upload) => (
          <UnfinishedRow key={upload.id} slug={slug} upload={upload} />
        ))}
      </ul>
    </Section>
  );
}

function UnfinishedRow({ slug, upload }: { slug: string; upload: Unfinished }) {
  const t = useTranslations('files.unfinished');
  const format = useFormatter();
  const router = useRouter();
  const ready = useReady();
  const input = useRef<HTMLInputElement>(null);
  const [otherFile, setOtherFile] = useState(false);
  const { id, name } = upload;
  const size = formatBytes(format, upload.size);
  const elsewhere = ready && !isNoted(id);
  const discard = useAction(async () => {
    await deleteFile(slug, id);
    forgetUpload(id);
    showToast({ tone: 'good', text: t('discarded', { name }) });
    router.refresh();
  });

  function resume(file: File | undefined) {
    if (!file) return;
    const same = isSameFile(upload, file);
    setOtherFile(!same);
    if (same) void getUploadQueue(slug).then((queue) => queue.add([file], [upload]));
  }

  return (
    <li className="grid gap-2 border-line px-4 py-3 not-last:border-b">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="grid min-w-40 flex-1 gap-0.5">
          <span title={name} className="truncate font-medium">
            {name}
          </span>
          <span className="text-ink-2">{elsewhere ? t('elsewhere') : size}</span>
        </div>
        <span className="flex gap-2">
          {!elsewhere && (
            <Button
              disabled={!ready}
              aria-label={t('resumeFor', { name })}
              onClick={() => input.current?.click()}
            >
              {t('resume')}
            </Button>
          )}
          <Button
            variant="ghost"
            disabled={!ready}
            pending={discard.pending}
            aria-label={t('discardFor', { name })}
            onClick={discard.start}
          >
            {t('discard')}
          </Button>
        </span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('resumeFor', { name })}
        onChange={({ currentTarget }) => {
          resume(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      {otherFile && (
        <p role="alert" className="text-danger-ink">
          {t('otherFile', { name, size })}
        </p>
      )}
      <ProblemNotice problem={discard.problem} />
    </li>
  );
}
