'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { AfterRefusal } from '#src/forms/after-refusal.ts';

const RefusedSave = dynamic(
  () => import('./refused-save.tsx').then((loaded) => loaded.RefusedSave),
  { ssr: false },
);

/** Saves inside that are refused say whom to ask. */
export function SavingHelp({ children }: { children: ReactNode }) {
  return <AfterRefusal value={<RefusedSave />}>{children}</AfterRefusal>;
}
