import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface BreadcrumbProps {
  /** Names it for screen readers. */
  label: string;
  /** The pages above this one, from the outermost. */
  items: readonly { href: string; text: string }[];
  /** This page. */
  current: string;
  /** How a link is drawn, so that the host can use its router. */
  link: (props: { href: string; className: string; children: ReactNode }) => ReactNode;
}

/** Where this page is, and the way up. */
export function Breadcrumb({ label, items, current, link }: BreadcrumbProps) {
  return (
    <nav aria-label={label}>
      <ol className="-mx-1 flex min-w-0 flex-wrap items-center gap-x-1 text-sm text-ink-2">
        {items.map(({ href, text }) => (
          <li key={href} className="flex items-center gap-1">
            {link({
              href,
              className:
                'rounded-sm px-1 py-0.5 hover:bg-hover hover:text-ink max-sm:grid max-sm:min-h-11 max-sm:place-items-center',
              children: text,
            })}
            <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
          </li>
        ))}
        <li aria-current="page" className="min-w-0 truncate px-1 py-0.5 text-ink" title={current}>
          {current}
        </li>
      </ol>
    </nav>
  );
}
