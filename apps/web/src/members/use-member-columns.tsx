'use client';

import { MEMBER_SORTS } from '@gatehouse/domain/member-list';
import type { FromWidth, TableColumn } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import {
  HIDEABLE,
  type Hideable,
  hiddenColumns,
  type MembersQuery,
  SECURITY_COLUMNS,
  sortedBy,
} from './members-query.ts';
import { SortLink } from './sort-link.tsx';

/** The width of the list from which a column is seen. */
export const COLUMN_FROM: Readonly<Record<Hideable, FromWidth>> = {
  role: 28,
  lastSignIn: 36,
  mfa: 42,
  status: 48,
  invitedBy: 60,
  createdAt: 60,
};

/** The columns that the reader has not hidden, each with its way to sort by it. */
export function useMemberColumns(
  path: string,
  query: MembersQuery,
  security: boolean,
): { columns: TableColumn[]; shows: (column: Hideable) => boolean } {
  const t = useTranslations('members');
  const hidden = hiddenColumns(query);
  const shows = (column: Hideable) =>
    !hidden.has(column) && (security || !SECURITY_COLUMNS.includes(column));
  const columns = HIDEABLE.filter(shows).map((sort) => {
    const name = t(`columns.${sort}`);
    return {
      name,
      from: COLUMN_FROM[sort],
      heading: MEMBER_SORTS.includes(sort) && (
        <SortLink path={path} query={query} sort={sort} name={name} />
      ),
      sorted: sortedBy(query, sort),
    };
  });
  return { columns, shows };
}
