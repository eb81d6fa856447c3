import { Card } from '@gatehouse/ui/card';
import type { ReactNode } from 'react';

interface MessageProps {
  /** A short line above the title, such as the status. */
  mark: string;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** Nothing here, not allowed, something broke. */
export function Message({ mark, title, children, actions }: MessageProps) {
  return (
    <Card className="grid max-w-lg gap-6 p-6 sm:p-8">
      <div className="grid gap-2">
        <p className="font-mono text-sm text-ink-3">{mark}</p>
        <h1 className="text-2xl">{title}</h1>
        <div className="text-base text-ink-2">{children}</div>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </Card>
  );
}
