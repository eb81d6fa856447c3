'use client';

import { Button } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import type { Conflict } from './saved-values.ts';

interface ChangedMeanwhileProps {
  conflicts: readonly Conflict[];
  /** What was sent rested on what is no longer there. */
  isRefused: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** Says what someone else saved in the fields that one has typed in, and asks which of the two stays. */
export function ChangedMeanwhile({
  conflicts,
  isRefused,
  onTheirs,
  onMine,
}: ChangedMeanwhileProps) {
  const t = useTranslations('common.changedMeanwhile');
  return (
    <>
      {isRefused && conflicts.length === 0 && <Notice tone="warn">{t('refused')}</Notice>}
      {conflicts.length > 0 && (
        <Notice tone="warn" title={t('title')}>
          <ul className="grid gap-0.5">
            {conflicts.map(({ name, label, theirs }) => (
              <li key={name}>{theirs ? t('field', { label, value: theirs }) : label}</li>
            ))}
          </ul>
          <div className="mt-2.5 flex flex-wrap gap-2">
            <Button data-clash="" onClick={onTheirs}>
              {t('theirs')}
            </Button>
            <Button onClick={onMine}>{t('mine')}</Button>
          </div>
        </Notice>
      )}
    </>
  );
}
