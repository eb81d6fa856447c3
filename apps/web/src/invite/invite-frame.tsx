import { Card } from '@gatehouse/ui/card';
import type { ReactNode } from 'react';
import { PlainFrame } from '#src/shell/plain-frame.tsx';

/** What an invitation link leads to. */
export function InviteFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PlainFrame className="max-w-lg">
      <Card className="grid gap-5 p-6 wrap-anywhere sm:p-8">
        <h1 className="text-xl">{title}</h1>
        {children}
      </Card>
    </PlainFrame>
  );
}
