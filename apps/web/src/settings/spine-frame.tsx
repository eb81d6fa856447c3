'use client';

import { cx } from '@gatehouse/ui/cx';
import { useSelectedLayoutSegments } from 'next/navigation';
import type { ReactNode } from 'react';

/** Where there is no room for two columns, the list is the page at `/settings` and nowhere else. */
export function SpineFrame({ title, children }: { title: string; children: ReactNode }) {
  const listed = useSettingsSegment() === '';
  return (
    <div className={cx('xl:sticky xl:top-10 xl:self-start', !listed && 'max-xl:hidden')}>
      {listed ? <h1 className="mb-6 text-2xl xl:hidden">{title}</h1> : null}
      {children}
    </div>
  );
}

/** The section that is open; empty for the list of them. */
export function useSettingsSegment(): string {
  return useSelectedLayoutSegments().find((name) => !name.startsWith('(')) ?? '';
}
