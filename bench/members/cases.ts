import type { MemberFilter, MemberSort } from '@gatehouse/domain/member-list';

/** A list of members that someone asks for. */
export interface ListCase {
  readonly name: string;
  readonly filter: MemberFilter;
  readonly sort: MemberSort;
  readonly descending: boolean;
  /** Goes on from the middle of the list. */
  readonly deep?: true;
}

const plain = { filter: {}, sort: 'name', descending: false } as const;

/**
 * What an admin does all day, and what an index helps least with: names that many have, a part of
 * an address that one has, one that no one has, and rare members in an order of their own.
 */
export const CASES: readonly ListCase[] = [
  { name: 'first page', ...plain },
  { name: 'deep page', ...plain, deep: true },
  { name: 'deep page, newest first', ...plain, sort: 'createdAt', descending: true, deep: true },
  { name: 'search: many have it', ...plain, filter: { search: 'müller' } },
  { name: 'search: some have it', ...plain, filter: { search: 'zoë ångström' } },
  { name: 'search: no one has it', ...plain, filter: { search: 'qqxqq' } },
  { name: 'search: two letters', ...plain, filter: { search: 'xi' } },
  {
    name: 'admins, last sign-in',
    filter: { roles: ['admin'] },
    sort: 'lastSignIn',
    descending: true,
  },
  {
    name: 'deactivated owners, by address',
    filter: { roles: ['owner'], status: 'deactivated' },
    sort: 'email',
    descending: false,
  },
  { name: 'without a second factor', ...plain, filter: { mfa: false, status: 'active' } },
  {
    name: 'without a second factor, by inviter',
    filter: { mfa: false, status: 'active' },
    sort: 'invitedBy',
    descending: false,
  },
  {
    name: 'search + role + sort',
    filter: { search: 'ann', roles: ['viewer'] },
    sort: 'createdAt',
    descending: true,
  },
];

/** The query of the API for a case. */
export function toQuery({ filter, sort, descending }: ListCase, cursor: string | null): string {
  const { search, roles, status, mfa } = filter;
  const all = {
    search,
    role: roles?.join(','),
    status,
    mfa,
    sort,
    order: descending ? 'desc' : 'asc',
    limit: 50,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...all, cursor })) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return query.toString();
}
