import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cx('rounded-lg border border-line bg-surface shadow-xs', className)}>
      {children}
    </div>
  );
}

interface SectionProps {
  /** Names the section for screen readers and for links to it. */
  id: string;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ id, title, description, actions, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="grid min-w-0 gap-0.5">
          <h2 id={id} className="text-lg wrap-anywhere">
            {title}
          </h2>
          {description && <p className="max-w-prose text-sm text-ink-2">{description}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
