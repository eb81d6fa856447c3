'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import type { ReactNode } from 'react';
import { useChanged } from './use-changed.ts';

/** Sends a form that has something to save. */
export function SaveButton({ pending, children }: { pending: boolean; children: ReactNode }) {
  const ready = useReady();
  const changed = useChanged();
  return (
    <Button
      type="submit"
      variant="primary"
      disabled={!ready || !changed}
      pending={pending}
      className="disabled:opacity-50"
    >
      {children}
    </Button>
  );
}
