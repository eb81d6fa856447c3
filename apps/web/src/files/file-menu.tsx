'use client';

import { MenuItem } from '@gatehouse/ui/menu';
import { useReady } from '@gatehouse/ui/use-ready';
import { Download, Eye, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { isImage, type ShownFile } from './shown-file.ts';

interface FileMenuProps {
  file: ShownFile;
  onPreview: () => void;
  onDownload: () => void;
  onRename: () => void;
  onRemove: () => void;
}

/** What can be done with a file. Its lines come with the script: without it they do nothing. */
export function FileMenu({ file, onPreview, onDownload, onRename, onRemove }: FileMenuProps) {
  const t = useTranslations('files');
  const ready = useReady();
  const { name, status, mayChange } = file;
  const there = status === 'ready';
  if (!there && !mayChange) return null;
  return (
    <RowMenu label={t('actionsFor', { name })}>
      {ready && (
        <>
          {isImage(file) && (
            <MenuItem onSelect={onPreview}>
              <Eye aria-hidden="true" />
              {t('preview.open')}
            </MenuItem>
          )}
          {there && (
            <MenuItem onSelect={onDownload}>
              <Download aria-hidden="true" />
              {t('download.open')}
            </MenuItem>
          )}
          {there && mayChange && (
            <MenuItem onSelect={onRename}>
              <Pencil aria-hidden="true" />
              {t('rename.open')}
            </MenuItem>
          )}
          {mayChange && (
            <MenuItem danger onSelect={onRemove}>
              <Trash2 aria-hidden="true" />
              {t('delete.open')}
            </MenuItem>
          )}
        </>
      )}
    </RowMenu>
  );
}
