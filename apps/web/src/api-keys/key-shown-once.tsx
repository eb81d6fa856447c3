'use client';

import { Button } from '@gatehouse/ui/button';
import { CopyField } from '@gatehouse/ui/copy-field';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';

interface KeyShownOnceProps {
  name: string;
  token: string;
  onClose: () => void;
}

/** The key itself, for the only time. */
export function KeyShownOnce({ name, token, onClose }: KeyShownOnceProps) {
  const t = useTranslations('programs.keys');
  return (
    <Dialog title={t('shownTitle', { name })} description={t('shownText')} onClose={onClose}>
      <CopyField label={t('label')} value={token} />
      <Notice tone="warn" title={t('store')}>
        {t('storeText')}
      </Notice>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          {t('stored')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
