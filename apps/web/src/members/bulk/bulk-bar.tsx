'use client';

import dynamic from 'next/dynamic';
import type { BulkActionsProps } from './bulk-actions.tsx';
import { useSelection } from './selection.tsx';

const BulkActions = dynamic(() => import('./bulk-actions.tsx').then((all) => all.BulkActions), {
  ssr: false,
});

/** The bar of actions on many: there as soon as someone is chosen. */
export function BulkBar(props: BulkActionsProps) {
  const { chosen, allMatching, selecting } = useSelection();
  if (chosen.size === 0 && !allMatching && !selecting) return null;
  return <BulkActions {...props} />;
}
