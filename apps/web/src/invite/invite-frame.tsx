import { Card } from '@gatehouse/ui/card';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '#src/shell/logo.tsx';

interface InviteFrameProps {
  title: string;
  children: ReactNode;
}

/** The frame of what an invitation link leads to. */
export function InviteFrame({ title, children }: InviteFrameProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-4 py-12 outline-none sm:px-6"
    >
      <Link href="/" aria-label="Gatehouse, start" className="self-center rounded-md">
        <Logo />
      </Link>
      <Card className="grid gap-5 p-6 wrap-anywhere sm:p-8">
        <h1 className="text-xl">{title}</h1>
        {children}
      </Card>
    </main>
  );
}
