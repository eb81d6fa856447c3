'use client';

import { Button } from '@gatehouse/ui/button';
import { CopyField } from '@gatehouse/ui/copy-field';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface ShownOnceProps {
  title: string;
  /** What it is for. */
  text: string;
  /** The secret, and what goes with it. */
  fields: readonly { readonly label: string; readonly value: string }[];
  /** What to do once it is lost. */
  lost: string;
  children?: ReactNode;
  onClose: () => void;
}

/** A secret, for the only time. */
export function ShownOnce({ title, text, fields, lost, children, onClose }: ShownOnceProps) {
  const t = useTranslations('common.shownOnce');
  return (
    <Dialog title={title} description={text} onClose={onClose}>
      <div className="grid gap-4">
        {fields.map(({ label, value }) => (
          <div key={label} className="grid gap-1.5">
            <p className="text-sm font-medium">{label}</p>
            <CopyField label={label} value={value} />
          </div>
        ))}
        {children}
        <Notice tone="warn" title={t('copy')}>
          {lost}
        </Notice>
      </div>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          {t('copied')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
