'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { CopyField } from '@gatehouse/ui/copy-field';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { getCurlExample } from './curl-example.ts';

interface KeyShownOnceProps {
  slug: string;
  apiKey: NewApiKey;
  onClose: () => void;
}

/** The key itself, for the only time, with a command that tries it. */
export function KeyShownOnce({ slug, apiKey, onClose }: KeyShownOnceProps) {
  const t = useTranslations('programs.keys');
  const { name, token, permissions, previous } = apiKey;
  const command = getCurlExample({ origin: location.origin, slug, token, permissions });
  return (
    <Dialog title={t('shownTitle', { name })} description={t('shownText')} onClose={onClose}>
      <div className="grid gap-4">
        <CopyField label={t('label')} value={token} />
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">{t('try')}</p>
          <CopyField label={t('try')} value={command} />
        </div>
        {previous && (
          <p className="text-sm text-ink-2">
            {t.rich('oldUntil', {
              hint: previous.hint,
              time: () => <Time at={new Date(previous.endsAt)} precise />,
            })}
          </p>
        )}
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
