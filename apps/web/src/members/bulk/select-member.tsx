'use client';

import { Checkbox } from '@gatehouse/ui/checkbox';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import type { ShownMember } from '../shown-member.ts';
import { isSelectable, useSelection } from './selection.tsx';

/** The box that chooses one member; there for all, so that the rows are aligned. */
export function SelectMember({ member }: { member: ShownMember }) {
  const t = useTranslations('members.bulk');
  const ready = useReady();
  const { chosen, allMatching, selecting, choose } = useSelection();
  const { userId, name } = member;
  const selectable = isSelectable(member);
  return (
    <span className={`relative z-1 ${selecting ? '' : 'hidden @min-[28rem]/list:block'}`}>
      <Checkbox
        hideLabel
        label={t('select', { name })}
        disabled={!ready || !selectable}
        checked={selectable && (allMatching || chosen.has(userId))}
        onChange={(event) => choose([{ userId, name }], event.target.checked)}
      />
    </span>
  );
}
