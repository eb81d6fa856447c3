import { Card } from '@gatehouse/ui/card';
import type { ReactNode } from 'react';

/** That a list has no rows, in the place of the list. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <Card className="px-4 py-3">
      <p className="text-sm text-ink-2">{children}</p>
    </Card>
  );
}
