'use client';

import { controlClass } from '@gatehouse/ui/input';
import { Spinner } from '@gatehouse/ui/spinner';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useTypedSearch } from '#src/shell/use-typed-search.ts';
import { membersAddress, type MembersQuery } from './members-query.ts';

interface LiveSearchProps {
  path: string;
  query: MembersQuery;
}

/** The field that searches while one types. */
export function LiveSearch({ path, query }: LiveSearchProps) {
  const t = useTranslations('members.filter');
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const { search = '' } = query;
  const { field, later, now } = useTypedSearch(search, (text) =>
    startTransition(() =>
      router.replace(membersAddress(path, { ...query, search: text || undefined }), {
        scroll: false,
      }),
    ),
  );

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
          now();
        }}
        className={controlClass('pl-8.5 pr-9 max-sm:h-11')}
      />
      {pending && (
        <Spinner className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3" />
      )}
    </span>
  );
}
