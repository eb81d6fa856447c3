import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';

interface PaginationProps {
  label: string;
  /** A link back, to the start or to the page before, when this is not the start. */
  first?: { href: string; text: string } | null;
  /** A link onwards, when there is more. */
  next?: { href: string; text: string } | null;
  /** How a link is drawn, so that the host can use its router. */
  link: (props: { href: string; className: string; children: ReactNode }) => ReactNode;
}

/** Keyset pages: onwards, and back to the start. Draws nothing when one page is all. */
export function Pagination({ label, first, next, link }: PaginationProps) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-2">
      {first ? (
        link({
          href: first.href,
          className: buttonClass('secondary', 'sm'),
          children: (
            <>
              <ChevronLeft aria-hidden="true" className="size-3.5" />
              {first.text}
            </>
          ),
        })
      ) : (
        <span />
      )}
      {next &&
        link({
          href: next.href,
          className: buttonClass('secondary', 'sm'),
          children: (
            <>
              {next.text}
              <ChevronRight aria-hidden="true" className="size-3.5" />
            </>
          ),
        })}
    </nav>
  );
}
