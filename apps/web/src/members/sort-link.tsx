import type { MemberSort } from '@gatehouse/domain/member-list';
import { cx } from '@gatehouse/ui/cx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { type MembersQuery, sortAddress, sortedBy } from './members-query.ts';

interface SortLinkProps {
  path: string;
  query: MembersQuery;
  sort: MemberSort;
  name: string;
}

/** A column's name, which sorts by it; again, and it sorts the other way round. */
export function SortLink({ path, query, sort, name }: SortLinkProps) {
  const t = useTranslations('members');
  const sorted = sortedBy(query, sort);
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <Link
      prefetch={false}
      href={sortAddress(path, query, sort)}
      title={t('sortBy', { column: name })}
      className={cx(
        'inline-flex items-center gap-1 rounded-sm hover:text-ink',
        sorted && 'text-ink',
      )}
    >
      {name}
      {sorted && <Arrow aria-hidden="true" className="size-3 shrink-0" />}
    </Link>
  );
}
