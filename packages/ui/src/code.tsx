import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export function Code({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <code
      className={cx(
        'rounded-sm bg-sunken px-1 py-0.5 font-mono text-[0.92em] break-all text-ink-2',
        className,
      )}
    >
      {children}
    </code>
  );
}

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line-strong bg-raised px-1 font-mono text-2xs text-ink-2">
      {children}
    </kbd>
  );
}
