'use client';

import { Input } from '@gatehouse/ui/input';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';

interface PermissionSearchProps {
  /** How the list is laid out. */
  className: string;
  children: ReactNode;
}

/** Hides what does not hold the words that are typed: every `data-search` below, and empty groups. */
export function PermissionSearch({ className, children }: PermissionSearchProps) {
  const t = useTranslations('accessHelp.page');
  const ready = useReady();
  const list = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(true);

  function search(text: string) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    let found = false;
    for (const group of list.current?.querySelectorAll<HTMLElement>('[data-group]') ?? []) {
      let any = false;
      for (const row of group.querySelectorAll<HTMLElement>('[data-search]')) {
        const held = row.dataset['search']?.toLowerCase() ?? '';
        row.hidden = !words.every((word) => held.includes(word));
        any ||= !row.hidden;
      }
      group.hidden = !any;
      found ||= any;
    }
    setLeft(found);
  }

  return (
    <div className="grid gap-4">
      {ready && (
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => {
            // It would send a form around.
            if (event.key === 'Enter') event.preventDefault();
          }}
          className="max-w-md max-sm:h-11"
        />
      )}
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {left ? null : t('none')}
      </p>
      <div ref={list} className={className}>
        {children}
      </div>
    </div>
  );
}
