import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-line-strong px-6 py-12 text-center">
      <span
        aria-hidden="true"
        className="grid size-10 place-items-center rounded-lg border border-line bg-surface text-ink-3 shadow-xs [&_svg]:size-5"
      >
        {icon}
      </span>
      <div className="grid max-w-sm gap-1 wrap-anywhere">
        <p className="text-base font-semibold">{title}</p>
        <p className="text-sm text-ink-2">{children}</p>
      </div>
      {action}
    </div>
  );
}
