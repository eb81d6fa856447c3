'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { Dialog } from '@gatehouse/ui/dialog';
import { Notice } from '@gatehouse/ui/notice';
import { Skeleton } from '@gatehouse/ui/skeleton';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiProblem } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import { fetchDownloadUrl } from './file-api.ts';
import { formatBytes } from './format-bytes.ts';
import { downloadPath, type ShownFile } from './shown-file.ts';

interface PreviewDialogProps {
  slug: string;
  /** The pictures of the list, in its order. */
  images: readonly ShownFile[];
  id: string;
  onShow: (id: string) => void;
  onDownload: (file: ShownFile) => void;
  onClose: () => void;
}

/** A picture from the store, and the way to those before and after it in the list. */
export function PreviewDialog({
  slug,
  images,
  id,
  onShow,
  onDownload,
  onClose,
}: PreviewDialogProps) {
  const t = useTranslations('files');
  const format = useFormatter();
  const at = images.findIndex((one) => one.id === id);
  const file = images[at];
  const go = (step: number) => {
    const to = images[at + step];
    if (to) onShow(to.id);
  };
  const onKey = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!file) return null;
  const step = (by: 1 | -1, name: string, Icon: typeof ChevronLeft) => (
    <button
      type="button"
      aria-label={name}
      disabled={!images[at + by]}
      onClick={() => go(by)}
      className={buttonClass('secondary', 'icon', 'disabled:opacity-50')}
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
  return (
    <Dialog title={file.name} wide onClose={onClose}>
      <div className="grid gap-4">
        <Picture key={id} slug={slug} file={file} />
        <div className="flex flex-wrap items-center gap-2">
          <p className="mr-auto text-sm text-ink-2 tabular-nums">
            {formatBytes(format, file.size)}
          </p>
          {images.length > 1 && (
            <>
              {step(-1, t('preview.previous'), ChevronLeft)}
              {step(1, t('preview.next'), ChevronRight)}
            </>
          )}
          <a
            href={downloadPath(slug, id)}
            onClick={(event) => {
              event.preventDefault();
              onDownload(file);
            }}
            className={buttonClass('primary')}
          >
            <Download aria-hidden="true" className="size-4" />
            {t('download.open')}
          </a>
        </div>
      </div>
    </Dialog>
  );
}

/** The store's own picture by a URL of a few minutes; nothing of it is kept here. */
function Picture({ slug, file: { id, name } }: { slug: string; file: ShownFile }) {
  const t = useTranslations('files.preview');
  const inWords = useProblemWords();
  const [url, setUrl] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    let gone = false;
    fetchDownloadUrl(slug, id, 'inline').then(
      (address) => gone || setUrl(address),
      (error: unknown) => {
        if (!gone) setFault(error instanceof ApiProblem ? inWords(error).message : t('failed'));
      },
    );
    return () => {
      gone = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words are those of when it failed
  }, [slug, id]);

  if (fault !== null) return <Notice tone="danger">{fault}</Notice>;
  return (
    <div className="relative grid min-h-48 place-items-center overflow-hidden rounded-md bg-sunken">
      {!shown && (
        <div role="status" className="absolute inset-0">
          <span className="sr-only">{t('loading')}</span>
          <Skeleton className="size-full" />
        </div>
      )}
      {url && (
        <img
          src={url}
          alt={name}
          referrerPolicy="no-referrer"
          onLoad={() => setShown(true)}
          onError={() => setFault(t('failed'))}
          className="relative max-h-[65vh] max-w-full object-contain"
        />
      )}
    </div>
  );
}
