'use client';

import { SaveBar as Bar } from '@gatehouse/ui/save-bar';
import { useChanged, useDiscard } from './use-changed.ts';

/** Saves or discards what was changed in the form around; not there while there is nothing to save. */
export function SaveBar({ pending }: { pending: boolean }) {
  return <Bar changed={useChanged()} pending={pending} onDiscard={useDiscard()} />;
}
