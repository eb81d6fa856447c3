'use client';

import { controlClass } from '@gatehouse/ui/input';
import { Spinner } from '@gatehouse/ui/spinner';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { membersAddress, type MembersQuery } from './members-query.ts';

/** From the last key until the list is asked for. */
const WAIT_MS = 200;

interface LiveSearchProps {
  path: string;
  query: MembersQuery;
}

/**
 * The field that searches while one types. What is typed stays typed: the field is the reader's, and
 * follows the address only when something else has changed that.
 */
export function LiveSearch({ path, query }: LiveSearchProps) {
  const t = useTranslations('members.filter');
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { search = '' } = query;
  const asked = useRef(search);

  useEffect(() => {
    if (!field.current) return;
    // Typed before the page was ready, or asked for by another way than this field.
    if (search !== asked.current) field.current.value = asked.current = search;
    else if (field.current.value.trim() !== search) later();
  });

  function later() {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, WAIT_MS);
  }

  function ask() {
    clearTimeout(timer.current);
    const text = field.current?.value.trim().slice(0, 100) ?? '';
    if (text === asked.current) return;
    asked.current = text;
    startTransition(() =>
      router.replace(membersAddress(path, { ...query, search: text || undefined }), {
        scroll: false,
      }),
    );
  }

  return (
    <span className="relative block min-w-0 flex-1 sm:max-w-80">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={field}
        type="search"
        name="search"
        maxLength={100}
        autoComplete="off"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        defaultValue={search}
        onInput={later}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          ask();
        }}
        className={controlClass('pl-8.5 pr-9 max-sm:h-11')}
      />
      {pending && (
        <Spinner className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3" />
      )}
    </span>
  );
}
