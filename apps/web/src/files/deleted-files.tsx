'use client';

import { Button } from '@gatehouse/ui/button';
import { Cell, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { useReady } from '@gatehouse/ui/use-ready';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Time } from '#src/format/time.tsx';
import { EraseFile } from './erase-file.tsx';
import { FileIcon } from './file-icon.tsx';
import { formatBytes } from './format-bytes.ts';
import type { ShownFile } from './shown-file.ts';
import { useFileChanges } from './use-file-changes.ts';

interface DeletedFilesProps {
  slug: string;
  files: readonly ShownFile[];
}

/** What was deleted and can still be brought back. */
export function DeletedFiles({ slug, files }: DeletedFilesProps) {
  const t = useTranslations('files');
  const common = useTranslations('common');
  const format = useFormatter();
  const ready = useReady();
  const [erasing, setErasing] = useState<ShownFile | null>(null);
  const { isGone, restore } = useFileChanges(slug);
  return (
    <>
      <Table
        caption={t('tabs.deleted')}
        columns={[
          { name: t('columns.name') },
          { name: t('columns.size'), className: '@min-[44rem]/list:text-right' },
          { name: t('columns.deleted') },
          { name: t('columns.until') },
          { name: common('actions'), hidden: true, className: 'w-60' },
        ]}
      >
        {files
          .filter((file) => !isGone(file))
          .map((file) => (
            <Row key={file.id}>
              <Cell header className={WIDEST}>
                <span className="flex min-w-0 items-center gap-2.5">
                  <FileIcon contentType={file.contentType} />
                  <span title={file.name} className="one-line font-medium">
                    {file.name}
                  </span>
                </span>
              </Cell>
              <Cell
                label={t('columns.size')}
                quiet
                className="whitespace-nowrap tabular-nums @min-[44rem]/list:text-right"
              >
                {formatBytes(format, file.size)}
              </Cell>
              <Cell label={t('columns.deleted')} quiet>
                {file.deletedAt && <Time at={file.deletedAt} />}
              </Cell>
              <Cell label={t('columns.until')} quiet>
                {file.purgeAt && <Time at={file.purgeAt} />}
              </Cell>
              <Cell className="col-span-full">
                {file.mayChange && (
                  <span className="flex gap-2 @min-[44rem]/list:justify-end">
                    <Button
                      size="sm"
                      disabled={!ready}
                      aria-label={t('restore.openFor', { name: file.name })}
                      onClick={() => void restore(file)}
                    >
                      {t('restore.open')}
                    </Button>
                    <Button
                      size="sm"
                      variant="ghost"
                      disabled={!ready}
                      aria-label={t('erase.openFor', { name: file.name })}
                      onClick={() => setErasing(file)}
                    >
                      {t('erase.open')}
                    </Button>
                  </span>
                )}
              </Cell>
            </Row>
          ))}
      </Table>
      {erasing && <EraseFile slug={slug} file={erasing} onClose={() => setErasing(null)} />}
    </>
  );
}
