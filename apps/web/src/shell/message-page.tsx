import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';

interface MessagePageProps {
  /** A short line above the title, such as the status. */
  mark: string;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** A page that is only a message: nothing here, not allowed, something broke. */
export function MessagePage({ mark, title, children, actions }: MessagePageProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 px-6 py-16 outline-none"
    >
      <Link href="/" aria-label="Gatehouse, start" className="self-start rounded-md">
        <Logo />
      </Link>
      <div className="grid gap-2">
        <p className="font-mono text-sm text-ink-3">{mark}</p>
        <h1 className="text-2xl">{title}</h1>
        <div className="text-base text-ink-2">{children}</div>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </main>
  );
}
