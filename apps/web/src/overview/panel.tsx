import { Card } from '@gatehouse/ui/card';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface PanelProps {
  id: string;
  title: string;
  /** Where all of it is. */
  more?: { readonly href: string; readonly text: string };
  children: ReactNode;
}

/** A titled card of the overview. */
export function Panel({ id, title, more, children }: PanelProps) {
  return (
    <section aria-labelledby={id}>
      <Card>
        <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2.5">
          <h2 id={id} className="text-base">
            {title}
          </h2>
          {more && (
            <Link
              href={more.href}
              className="rounded-sm text-sm font-medium text-accent-ink hover:underline max-sm:flex max-sm:min-h-11 max-sm:items-center"
            >
              {more.text}
            </Link>
          )}
        </div>
        {children}
      </Card>
    </section>
  );
}
