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
