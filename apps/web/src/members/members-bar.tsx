'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { ListFilter, SquareCheck } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSelection } from './bulk/selection.tsx';
import { countFilters, type NamedRole, useFilterGroups } from './filter-groups.ts';
import { LiveSearch } from './live-search.tsx';
import { MemberFilters } from './member-filters.tsx';
import {
  HIDEABLE,
  type MembersQuery,
  SECURITY_COLUMNS,
  sortAddress,
  sortedBy,
} from './members-query.ts';
import { PlainFilters } from './plain-filters.tsx';
import { SortMenu } from './sort-menu.tsx';

const FilterSheet = dynamic(() => import('./filter-sheet.tsx').then((all) => all.FilterSheet), {
  ssr: false,
});

interface MembersBarProps {
  slug: string;
  path: string;
  query: MembersQuery;
  customRoles: readonly NamedRole[];
  /** Whether the reader may ask who has a second factor. */
  security: boolean;
  /** Whether the reader may change members. */
  acts: boolean;
}

/** What the list is searched for. Without script it is a form that is sent. */
export function MembersBar({ slug, path, query, customRoles, security, acts }: MembersBarProps) {
  const t = useTranslations('members');
  const ready = useReady();
  const groups = useFilterGroups(customRoles, security);
  const { selecting, setSelecting } = useSelection();
  const [sheet, setSheet] = useState(false);
  const { sort, order, hide, invitedBy } = query;
  const count = countFilters(query);
  return (
    <form
      action={path}
      role="search"
      aria-label={t('filter.label')}
      className="flex flex-wrap items-center gap-2"
    >
      <LiveSearch path={path} query={query} />
      <MemberFilters slug={slug} path={path} query={query} groups={groups} />
      <span className="flex w-full gap-2 sm:hidden">
        <Button disabled={!ready} onClick={() => setSheet(true)} className="h-11">
          <ListFilter aria-hidden="true" className="size-4" />
          {t('filter.sheet')}
          {count > 0 && (
            <span className="rounded-full bg-accent px-1.5 text-2xs text-on-accent">{count}</span>
          )}
        </Button>
        <SortMenu
          choices={(['name', ...HIDEABLE] as const)
            .filter((column) => security || !SECURITY_COLUMNS.includes(column))
            .map((column) => ({
              column,
              sorted: sortedBy(query, column),
              href: sortAddress(path, query, column),
            }))}
        />
        {acts && (
          <Button
            disabled={!ready}
            aria-pressed={selecting}
            onClick={() => setSelecting(!selecting)}
            className="ml-auto h-11"
          >
            <SquareCheck aria-hidden="true" className="size-4" />
            {t('bulk.mode')}
          </Button>
        )}
      </span>
      {Object.entries({ sort, order, hide, invitedBy }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <noscript>
        <PlainFilters path={path} query={query} groups={groups} />
      </noscript>
      {sheet && (
        <FilterSheet path={path} query={query} groups={groups} onClose={() => setSheet(false)} />
      )}
    </form>
  );
}
