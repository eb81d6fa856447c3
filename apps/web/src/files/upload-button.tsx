'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { usePendingCommand } from '#src/palette/pending-command.ts';
import { type UploadTarget, useAddFiles } from './use-uploads.ts';

/** Chooses files, several at once, and uploads them. */
export function UploadButton(target: UploadTarget) {
  const t = useTranslations('files.upload');
  const ready = useReady();
  const input = useRef<HTMLInputElement>(null);
  const addFiles = useAddFiles(target);
  usePendingCommand('upload-files', () => input.current?.click());
  return (
    <>
      <Button
        variant="primary"
        disabled={!ready}
        className="max-sm:h-11"
        onClick={() => input.current?.click()}
      >
        <Upload aria-hidden="true" className="size-4" />
        {t('open')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('open')}
        onChange={({ currentTarget }) => {
          addFiles(Array.from(currentTarget.files ?? []));
          currentTarget.value = '';
        }}
      />
    </>
  );
}
