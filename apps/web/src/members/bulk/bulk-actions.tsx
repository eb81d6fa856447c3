'use client';

import { Button } from '@gatehouse/ui/button';
import { useFormatter, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useRouter } from 'next/navigation';
import type { MemberPowers, ShownMember } from '../shown-member.ts';
import type { BulkKind, BulkTarget } from './bulk-dialog.tsx';
import { isSelectable, useSelection } from './selection.tsx';
import type { StartedBulk } from './use-held-rows.ts';
import { addressWith } from '#src/bulk/address-with.ts';

const BulkDialog = dynamic(() => import('./bulk-dialog.tsx').then((all) => all.BulkDialog), {
  ssr: false,
});
const BulkSheet = dynamic(() => import('./bulk-sheet.tsx').then((all) => all.BulkSheet), {
  ssr: false,
});

export interface BulkActionsProps extends BulkTarget {
  rows: readonly ShownMember[];
  powers: MemberPowers;
  onStarted: (started: StartedBulk) => void;
}

/** What can be done with those who are chosen. */
export function BulkActions({ rows, powers, onStarted, ...target }: BulkActionsProps) {
  const { matching, choices } = target;
  const t = useTranslations('members.bulk');
  const format = useFormatter();
  const router = useRouter();
  const { chosen, allMatching, choose, chooseAllMatching, clear } = useSelection();
  const [open, setOpen] = useState<BulkKind | 'sheet' | null>(null);
  const page = rows.filter(isSelectable);
  const wholePage = page.every(({ userId }) => chosen.has(userId));
  const kinds = (
    [
      ['change-role', powers.changeRole && choices.length > 0],
      ['sign-out', powers.secure],
      ['reset-password', powers.secure],
      ['deactivate', powers.deactivate],
      ['reactivate', powers.deactivate],
      ['remove', powers.remove],
    ] as const
  ).flatMap(([kind, allowed]) => (allowed ? [kind] : []));

  function started(bulk: StartedBulk) {
    onStarted(bulk);
    setOpen(null);
    clear();
    router.push(addressWith(target.path, 'bulk', bulk.id), { scroll: false });
  }

  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-3 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-raised px-4 py-3 text-sm shadow-pop max-md:bottom-20"
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
      <span className="flex flex-1 flex-wrap justify-end gap-2 max-sm:hidden">
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="sm"
            variant={kind === 'remove' ? 'danger' : 'secondary'}
            onClick={() => setOpen(kind)}
          >
            {t(`${kind}.open`)}
          </Button>
        ))}
        <Button size="sm" variant="ghost" onClick={clear}>
          {t('clear')}
        </Button>
      </span>
      <span className="flex w-full gap-2 sm:hidden">
        <Button
          variant="primary"
          className="h-11 flex-1"
          disabled={chosen.size === 0 && !allMatching}
          onClick={() => setOpen('sheet')}
        >
          {t('actions')}
        </Button>
        <Button className="h-11" onClick={clear}>
          {t('end')}
        </Button>
      </span>
      {open === 'sheet' && (
        <BulkSheet kinds={kinds} onChoose={setOpen} onClose={() => setOpen(null)} />
      )}
      {open && open !== 'sheet' && (
        <BulkDialog {...target} kind={open} onStarted={started} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
