'use client';

import { Input } from '@gatehouse/ui/input';
import { Spinner } from '@gatehouse/ui/spinner';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';

/** Without a key for so long, the list is searched. */
const PAUSE_MS = 200;

interface FileSearchProps {
  path: string;
  search: string | undefined;
  /** Whether it searches the files that were deleted. */
  deleted: boolean;
}

/** Searches as one types; without a script, by Enter. The URL holds the search. */
export function FileSearch({ path, search, deleted }: FileSearchProps) {
  const t = useTranslations('files.search');
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function onInput(text: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const query = new URLSearchParams({
        ...(deleted && { view: 'deleted' }),
        ...(text.trim() !== '' && { search: text.trim() }),
      });
      startTransition(() => {
        router.replace(query.size > 0 ? `${path}?${query}` : path, { scroll: false });
      });
    }, PAUSE_MS);
  }

  return (
    <form
      action={path}
      role="search"
      aria-label={t('label')}
      onSubmit={(event) => event.preventDefault()}
      className="relative w-full sm:w-64"
    >
      {deleted && <input type="hidden" name="view" value="deleted" />}
      <Input
        aria-label={t('field')}
        type="search"
        name="search"
        maxLength={100}
        autoComplete="off"
        placeholder={t('hint')}
        defaultValue={search}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {pending && <Spinner className="absolute right-8 top-2 text-ink-3 max-sm:top-3" />}
    </form>
  );
}
