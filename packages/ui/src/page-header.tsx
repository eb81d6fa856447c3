import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <header className="flex items-start justify-between gap-x-6 gap-y-4 max-lg:flex-wrap">
      <div className="grid min-w-0 gap-1 wrap-anywhere lg:min-w-60 lg:flex-1">
        <h1 className="text-2xl">{title}</h1>
        {description && <p className="max-w-prose text-base text-ink-2">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 lg:justify-end">{actions}</div>}
    </header>
  );
}
