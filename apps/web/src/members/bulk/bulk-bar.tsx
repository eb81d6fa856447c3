'use client';

import { Button } from '@gatehouse/ui/button';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { BulkDialog, type BulkKind, type BulkTarget } from './bulk-dialog.tsx';
import { type Selectable, useSelection } from './selection.tsx';

interface BulkBarProps extends BulkTarget {
  /** Those of this page who can be chosen. */
  page: readonly Selectable[];
  may: { changeRole: boolean; secure: boolean; deactivate: boolean; remove: boolean };
}

/** What can be done with those who are chosen; there as soon as someone is. */
export function BulkBar(props: BulkBarProps) {
  const { page, matching, choices, may } = props;
  const t = useTranslations('members.bulk');
  const format = useFormatter();
  const { chosen, allMatching, choose, chooseAllMatching, clear } = useSelection();
  const [open, setOpen] = useState<BulkKind | null>(null);
  if (chosen.size === 0 && !allMatching) return null;
  const wholePage = page.every(({ userId }) => chosen.has(userId));
  const kinds = [
    ['change-role', may.changeRole && choices.length > 0],
    ['sign-out', may.secure],
    ['reset-password', may.secure],
    ['deactivate', may.deactivate],
    ['reactivate', may.deactivate],
    ['remove', may.remove],
  ] as const;
  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-3 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-raised px-4 py-3 text-sm shadow-pop"
    >
      <p role="status" className="font-medium">
        {allMatching
          ? t('allMatching', { count: format.number(matching.count) })
          : t('chosen', { count: chosen.size })}
      </p>
      {!allMatching && !wholePage && (
        <Button size="sm" variant="ghost" onClick={() => choose(page, true)}>
          {t('wholePage')}
        </Button>
      )}
      {!allMatching && wholePage && matching.count > chosen.size && (
        <Button size="sm" variant="ghost" onClick={chooseAllMatching}>
          {t('chooseAll', { count: format.number(matching.count) })}
        </Button>
      )}
      <span className="flex flex-1 flex-wrap justify-end gap-2">
        {kinds.map(
          ([kind, allowed]) =>
            allowed && (
              <Button
                key={kind}
                size="sm"
                variant={kind === 'remove' ? 'danger' : 'secondary'}
                onClick={() => setOpen(kind)}
              >
                {t(`${kind}.open`)}
              </Button>
            ),
        )}
        <Button size="sm" variant="ghost" onClick={clear}>
          {t('clear')}
        </Button>
      </span>
      {open && <BulkDialog {...props} kind={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
