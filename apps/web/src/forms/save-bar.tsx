'use client';

import { Button } from '@gatehouse/ui/button';
import { useTranslations } from 'next-intl';
import { useChanged, useDiscard } from './use-changed.ts';

/** Saves or discards what was changed in the form around; not there while there is nothing to save. */
export function SaveBar({ pending }: { pending: boolean }) {
  const t = useTranslations('common.saveBar');
  const changed = useChanged();
  const discard = useDiscard();
  return (
    <>
      <p role="status" className="sr-only">
        {changed && t('unsaved')}
      </p>
      {changed && (
        <div className="sticky bottom-4 z-10 flex animate-rise items-center justify-between gap-3 rounded-lg border border-line-strong bg-raised py-2 pr-2 pl-4 shadow-pop max-md:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] motion-reduce:animate-none">
          <p aria-hidden="true" className="text-sm font-medium">
            {t('unsaved')}
          </p>
          <div className="flex gap-2">
            <Button variant="ghost" disabled={pending} onClick={discard}>
              {t('discard')}
            </Button>
            <Button type="submit" variant="primary" pending={pending}>
              {t('save')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
