import { tabClass, TABS_CLASS } from '@gatehouse/ui/tabs';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { membersAddress, type MembersQuery } from './members-query.ts';

/** How many match the search; a count that reaches the limit means "or more". */
export interface StatusCounts {
  readonly active: number;
  readonly deactivated: number;
  readonly limit: number;
}

interface StatusTabsProps {
  path: string;
  query: MembersQuery;
  counts: StatusCounts;
}

export function StatusTabs({ path, query, counts }: StatusTabsProps) {
  const t = useTranslations('members');
  const format = useFormatter();
  const { active, deactivated, limit } = counts;
  const tabs = [
    [undefined, t('tabs.all'), active + deactivated],
    ['active', t('status.active'), active],
    ['deactivated', t('status.deactivated'), deactivated],
  ] as const;
  return (
    <nav aria-label={t('tabs.label')} className={TABS_CLASS}>
      {tabs.map(([status, name, count]) => (
        <Link
          key={name}
          prefetch={false}
          href={membersAddress(path, { ...query, status })}
          aria-current={query.status === status ? 'page' : undefined}
          className={tabClass(query.status === status)}
        >
          {name}{' '}
          <span className="text-sm font-normal text-ink-2 tabular-nums">
            {count < limit ? format.number(count) : t('tabs.more', { count: format.number(limit) })}
          </span>
        </Link>
      ))}
    </nav>
  );
}
