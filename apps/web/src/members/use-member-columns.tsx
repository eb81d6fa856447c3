import { MEMBER_SORTS } from '@gatehouse/domain/member-list';
import { seesSecurity } from '@gatehouse/services/members';
import { cx } from '@gatehouse/ui/cx';
import { useTranslations } from 'next-intl';
import type { PageContext } from '#src/shell/page-context.ts';
import {
  HIDEABLE,
  hiddenColumns,
  type MembersQuery,
  SECURITY_COLUMNS,
  sortedBy,
} from './members-query.ts';
import { SortLink } from './sort-link.tsx';

const COLUMNS = ['name', ...HIDEABLE] as const;

/** Shown in cards and in wide tables, not in those between. */
export const WIDE_ONLY: Readonly<Record<string, string>> = {
  mfa: 'lg:max-xl:hidden',
  invitedBy: 'lg:max-2xl:hidden',
  createdAt: 'lg:max-xl:hidden',
};

/** The columns that the reader has not hidden, each with its way to sort by it. */
export function useMemberColumns(context: PageContext, path: string, query: MembersQuery) {
  const t = useTranslations('members');
  const hidden = hiddenColumns(query);
  const shows = (column: string) =>
    !hidden.has(column) && (seesSecurity(context) || !SECURITY_COLUMNS.includes(column));
  const columns = [
    ...COLUMNS.filter(shows).map((sort) => {
      const name = t(`columns.${sort}`);
      return {
        name,
        className: cx('whitespace-nowrap', WIDE_ONLY[sort]),
        heading: MEMBER_SORTS.includes(sort) && (
          <SortLink path={path} query={query} sort={sort} name={name} />
        ),
        sorted: sortedBy(query, sort),
      };
    }),
    { name: t('columns.actions'), hidden: true, className: 'w-12' },
  ];
  return { columns, shows };
}
