'use client';

import { tabClass, TABS_CLASS } from '@gatehouse/ui/tabs';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { LinkPending } from '#src/shell/link-pending.tsx';
import { membersAddress, type MembersQuery } from './members-query.ts';
import { getSavedView, SAVED_VIEWS, type SavedView } from './saved-views.ts';

interface SavedViewTabsProps {
  path: string;
  query: MembersQuery;
  /** Those that the reader may see, each with how many there are. */
  views: readonly (readonly [SavedView, number])[];
}

/** Searches that one asks for every day, with how many there are of each. */
export function SavedViewTabs({ path, query, views }: SavedViewTabsProps) {
  const t = useTranslations('members.views');
  const format = useFormatter();
  const open = getSavedView(query);
  const { sort, order, hide } = query;
  return (
    <nav aria-label={t('label')} className={TABS_CLASS}>
      {views.map(([name, count]) => (
        <Link
          key={name}
          prefetch={false}
          scroll={false}
          href={membersAddress(path, { ...SAVED_VIEWS[name], sort, order, hide })}
          aria-current={open === name ? 'page' : undefined}
          className={`${tabClass(open === name)} max-sm:py-3`}
        >
          {t(name)}{' '}
          <span className="text-sm font-normal text-ink-2 tabular-nums">
            {format.number(count)}
          </span>
          <LinkPending />
        </Link>
      ))}
    </nav>
  );
}
