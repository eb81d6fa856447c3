'use client';

import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { cx } from '@gatehouse/ui/cx';
import { useReady } from '@gatehouse/ui/use-ready';
import { useFormatter, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Time } from '#src/format/time.tsx';
import { FileIcon } from './file-icon.tsx';
import { FileMenu } from './file-menu.tsx';
import { formatBytes } from './format-bytes.ts';
import { downloadPath, isImage, type ShownFile } from './shown-file.ts';
import { useFileChanges } from './use-file-changes.ts';

// Not part of the page: they come when they are opened.
const RenameFile = dynamic(() => import('./file-dialogs.tsx').then((all) => all.RenameFile), {
  ssr: false,
});
const PreviewDialog = dynamic(() => import('./file-dialogs.tsx').then((all) => all.PreviewDialog), {
  ssr: false,
});

interface FileTableProps {
  slug: string;
  files: readonly ShownFile[];
}

/** What is there: each file, and what can be done with it. */
export function FileTable({ slug, files }: FileTableProps) {
  const t = useTranslations('files');
  const common = useTranslations('common');
  const format = useFormatter();
  const ready = useReady();
  const { isGone, download, remove } = useFileChanges(slug);
  const [open, setOpen] = useState<{ what: 'preview' | 'rename'; id: string } | null>(null);
  const shown = files.filter((file) => !isGone(file));
  const renaming = open?.what === 'rename' && files.find(({ id }) => id === open.id);
  return (
    <>
      <Table
        main
        caption={t('title')}
        columns={[
          { name: t('columns.name') },
          { name: t('columns.size'), className: '@min-[44rem]/list:text-right' },
          { name: t('columns.uploadedBy') },
          { name: t('columns.uploaded') },
          { name: common('actions'), hidden: true, className: 'w-12' },
        ]}
      >
        {shown.map((file) => (
          <Row key={file.id} muted={file.status !== 'ready'}>
            <Cell header className={WIDEST}>
              <FileName
                slug={slug}
                file={file}
                onPreview={
                  ready && isImage(file) ? () => setOpen({ what: 'preview', id: file.id }) : null
                }
                onDownload={() => void download(file)}
              />
            </Cell>
            <Cell
              label={t('columns.size')}
              quiet
              className="whitespace-nowrap tabular-nums @min-[44rem]/list:text-right"
            >
              {formatBytes(format, file.size)}
            </Cell>
            <Cell
              label={t('columns.uploadedBy')}
              className={cx(
                ONE_LINE,
                '@min-[44rem]/list:max-w-48 @min-[44rem]/list:min-w-28 @min-[44rem]/list:text-ink-2',
              )}
            >
              <span title={file.createdByName ?? undefined}>
                {file.createdByName ?? t('deletedUser')}
              </span>
            </Cell>
            <Cell label={t('columns.uploaded')} quiet>
              <Time at={file.createdAt} />
            </Cell>
            <Cell actions>
              <FileMenu
                file={file}
                onPreview={() => setOpen({ what: 'preview', id: file.id })}
                onDownload={() => void download(file)}
                onRename={() => setOpen({ what: 'rename', id: file.id })}
                onRemove={() => void remove(file)}
              />
            </Cell>
          </Row>
        ))}
      </Table>
      {renaming && <RenameFile slug={slug} file={renaming} onClose={() => setOpen(null)} />}
      {open?.what === 'preview' && (
        <PreviewDialog
          slug={slug}
          images={shown.filter(isImage)}
          id={open.id}
          onShow={(id) => setOpen({ what: 'preview', id })}
          onDownload={(file) => void download(file)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface FileNameProps {
  slug: string;
  file: ShownFile;
  /** Null for what cannot be shown: its name downloads it. */
  onPreview: (() => void) | null;
  onDownload: () => void;
}

const NAME = 'one-line max-sm:py-3 rounded-sm text-left font-medium hover:underline';

function FileName({ slug, file, onPreview, onDownload }: FileNameProps) {
  const t = useTranslations('files');
  const { id, name, status } = file;
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <FileIcon contentType={file.contentType} />
      {status !== 'ready' ? (
        <span className="grid min-w-0">
          <span title={name} className="one-line font-medium">
            {name}
          </span>
          <span
            className={status === 'infected' ? 'text-xs text-danger-ink' : 'text-xs text-ink-2'}
          >
            {t(`status.${status}`)}
          </span>
        </span>
      ) : onPreview ? (
        <button
          type="button"
          data-row-link
          title={name}
          aria-haspopup="dialog"
          onClick={onPreview}
          className={NAME}
        >
          {name}
        </button>
      ) : (
        <a
          data-row-link
          title={name}
          href={downloadPath(slug, id)}
          onClick={(event) => {
            event.preventDefault();
            onDownload();
          }}
          className={NAME}
        >
          {name}
        </a>
      )}
    </span>
  );
}
