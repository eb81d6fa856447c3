'use client';

import { Button } from '@gatehouse/ui/button';
import { CopyField } from '@gatehouse/ui/copy-field';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';

interface TokenShownOnceProps {
  url: string;
  token: string;
  onClose: () => void;
}

/** The token itself, for the only time, with where it is used. */
export function TokenShownOnce({ url, token, onClose }: TokenShownOnceProps) {
  const t = useTranslations('scim');
  return (
    <Dialog title={t('shownTitle')} description={t('shownText')} onClose={onClose}>
      <div className="grid gap-4">
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">{t('url')}</p>
          <CopyField label={t('url')} value={url} />
        </div>
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">{t('token')}</p>
          <CopyField label={t('token')} value={token} />
        </div>
        <Notice tone="warn" title={t('store')}>
          {t('storeText')}
        </Notice>
      </div>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          {t('stored')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
