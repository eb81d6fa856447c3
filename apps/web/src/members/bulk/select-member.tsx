'use client';

import { useTranslations } from 'next-intl';
import { type Selectable, useSelection } from './selection.tsx';

/** The box that chooses one member. */
export function SelectMember({ userId, name }: Selectable) {
  const t = useTranslations('members.bulk');
  const { chosen, allMatching, choose } = useSelection();
  return (
    <input
      type="checkbox"
      aria-label={t('select', { name })}
      checked={allMatching || chosen.has(userId)}
      onChange={(event) => choose([{ userId, name }], event.target.checked)}
      className="size-4 shrink-0 cursor-pointer accent-accent"
    />
  );
}
