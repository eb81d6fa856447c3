'use client';

import { cx } from '@gatehouse/ui/cx';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { LinkPending } from '#src/shell/link-pending.tsx';
import { useSettingsSegment } from './spine-frame.tsx';

interface SpineLinkProps {
  href: string;
  segment: string;
  /** What is to be found there, where there is room to say it. */
  hint: string;
  children: ReactNode;
}

/** A line of the spine, or where that is a page, of a list; marks where one is. */
export function SpineLink({ href, segment, hint, children }: SpineLinkProps) {
  const open = useSettingsSegment() || 'general';
  const here = open === segment;
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cx(
        'grid grid-cols-[auto_1fr_auto] items-center gap-x-2.5 font-medium [&_svg]:size-4',
        'max-xl:min-h-14 max-xl:gap-x-3.5 max-xl:px-4 max-xl:py-2.5 max-xl:-outline-offset-2',
        'xl:h-8 xl:rounded-md xl:px-2.5 xl:text-sm xl:transition-colors xl:duration-100',
        here
          ? 'text-ink xl:bg-hover forced-colors:border-[Highlight] xl:forced-colors:border-2 xl:[&_svg]:text-accent-ink'
          : 'text-ink xl:text-ink-2 hover:bg-hover/60 xl:hover:text-ink [&_svg]:text-ink-3',
      )}
    >
      {children}
      <ChevronRight aria-hidden="true" className="row-span-2 text-ink-3 xl:hidden" />
      <span className="col-start-2 text-sm font-normal text-ink-2 xl:hidden">{hint}</span>
      <LinkPending />
    </Link>
  );
}
