'use client';

import { cx } from '@gatehouse/ui/cx';
import Link from 'next/link';
import { useSelectedLayoutSegments } from 'next/navigation';
import type { ReactNode } from 'react';
import { LinkPending } from './link-pending.tsx';

interface NavLinkProps {
  href: string;
  /** The path segment below the layout; empty for the layout's own page. */
  segment: string;
  children: ReactNode;
}

/** A line of the side bar, or on a phone a tab at the bottom; marks where one is. */
export function NavLink({ href, segment, children }: NavLinkProps) {
  const selected = useSelectedLayoutSegments().find((name) => !name.startsWith('(')) ?? '';
  const here = selected === segment;
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cx(
        'flex items-center rounded-md font-medium transition-colors duration-100',
        'max-md:h-14 max-md:flex-1 max-md:flex-col max-md:justify-center max-md:gap-1 max-md:text-2xs max-md:tracking-tight',
        'md:h-8 md:gap-2.5 md:px-2.5 md:text-sm [&_svg]:size-4 max-md:[&_svg]:size-5',
        here
          ? 'forced-colors:border-2 forced-colors:border-[Highlight] text-ink max-md:text-accent-ink md:bg-raised md:shadow-xs md:ring-1 md:ring-line [&_svg]:text-accent-ink'
          : 'text-ink-2 hover:text-ink md:hover:bg-hover [&_svg]:text-ink-3',
      )}
    >
      {children}
      <LinkPending />
    </Link>
  );
}
