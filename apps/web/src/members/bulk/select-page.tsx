'use client';

import { Checkbox } from '@gatehouse/ui/checkbox';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import type { ShownMember } from '../shown-member.ts';
import { isSelectable, useSelection } from './selection.tsx';

/** The box in the head: all of this page, or none. */
export function SelectPage({ rows }: { rows: readonly ShownMember[] }) {
  const t = useTranslations('members.bulk');
  const ready = useReady();
  const { chosen, allMatching, choose } = useSelection();
  const page = rows.filter(isSelectable);
  const count = page.filter(({ userId }) => chosen.has(userId)).length;
  const all = page.length > 0 && (allMatching || count === page.length);
  return (
    <Checkbox
      hideLabel
      label={t('wholePage')}
      disabled={!ready || page.length === 0}
      checked={all}
      indeterminate={!all && count > 0}
      onChange={() => choose(page, !all)}
    />
  );
}
