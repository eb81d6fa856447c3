'use client';

import { Button } from '@gatehouse/ui/button';
import { CopyField } from '@gatehouse/ui/copy-field';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';

/** The secret itself, for the only time. */
export function SecretShownOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('webhooks');
  return (
    <Dialog title={t('secretTitle')} description={t('secretText')} onClose={onClose}>
      <CopyField label={t('secret')} value={secret} />
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
