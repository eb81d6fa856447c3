import type { MemberSort } from '@gatehouse/domain/member-list';
import { cx } from '@gatehouse/ui/cx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { membersAddress, type MembersQuery } from './members-query.ts';

interface SortLinkProps {
  path: string;
  query: MembersQuery;
  sort: MemberSort;
  name: string;
}

/** A column's name, which sorts by it; once more, and it sorts the other way round. */
export function SortLink({ path, query, sort, name }: SortLinkProps) {
  const t = useTranslations('members');
  const current = (query.sort ?? 'name') === sort;
  const descending = current && query.order === 'desc';
  const Arrow = descending ? ArrowDown : ArrowUp;
  return (
    <Link
      prefetch={false}
      href={membersAddress(path, {
        ...query,
        sort: sort === 'name' ? undefined : sort,
        order: current && !descending ? 'desc' : undefined,
      })}
      title={t('sortBy', { column: name })}
      className={cx(
        'inline-flex items-center gap-1 rounded-sm hover:text-ink',
        current && 'text-ink',
      )}
    >
      {name}
      {current && <Arrow aria-hidden="true" className="size-3 shrink-0" />}
    </Link>
  );
}
