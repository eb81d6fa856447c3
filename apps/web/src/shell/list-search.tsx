'use client';

import { Input } from '@gatehouse/ui/input';
import { Spinner } from '@gatehouse/ui/spinner';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useTypedSearch } from './use-typed-search.ts';

interface ListSearchProps {
  path: string;
  search: string | undefined;
  /** Other parameters of the URL to keep. */
  keep?: Readonly<Record<string, string>>;
  /** What the search is called, its field, and what can be typed there. */
  texts: { readonly label: string; readonly field: string; readonly hint: string };
}

/** Searches as one types; without a script, by Enter. The URL holds the search. */
export function ListSearch({ path, search = '', keep = {}, texts }: ListSearchProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const { field, later, now } = useTypedSearch(search, (text) => {
    const query = new URLSearchParams({ ...keep, ...(text !== '' && { search: text }) });
    startTransition(() => {
      router.replace(query.size > 0 ? `${path}?${query}` : path, { scroll: false });
    });
  });

  return (
    <form
      action={path}
      role="search"
      aria-label={texts.label}
      onSubmit={(event) => {
        event.preventDefault();
        now();
      }}
      className="relative w-full sm:w-64"
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Input
        ref={field}
        aria-label={texts.field}
        type="search"
        name="search"
        maxLength={100}
        autoComplete="off"
        placeholder={texts.hint}
        defaultValue={search}
        onInput={later}
      />
      {pending && <Spinner className="absolute right-8 top-2 text-ink-3 max-sm:top-3" />}
    </form>
  );
}
