import type { MemberFilter, MemberSort } from '@gatehouse/domain/member-list';
import type { MembershipStatus } from '@gatehouse/domain/membership';
import { isRole } from '@gatehouse/domain/role';

/** When members last signed in: within 30 days, not for 30 or 90 days, or never. */
export const SIGNED_IN = ['within30', 'not30', 'not90', 'never'] as const;

export type SignedIn = (typeof SIGNED_IN)[number];

/** The search as the address holds it. What is not right there is not there. */
export interface MembersQuery {
  readonly search?: string;
  /** Base roles with commas between them, or the id of a custom one. */
  readonly role?: string;
  readonly status?: MembershipStatus;
  readonly mfa?: 'true' | 'false';
  readonly signedIn?: SignedIn;
  /** Id of someone who has invited. */
  readonly invitedBy?: string;
  readonly sort?: MemberSort;
  readonly order?: 'desc';
  /** Names of columns that are not shown, with commas between them; `none` for no such. */
  readonly hide?: string;
}

/** Columns that can be hidden; those of security are shown to who looks after members. */
export const HIDEABLE = ['role', 'status', 'mfa', 'lastSignIn', 'invitedBy', 'createdAt'] as const;

export type Hideable = (typeof HIDEABLE)[number];

/** What only those see who look after members. */
export const SECURITY_COLUMNS: readonly string[] = ['mfa', 'lastSignIn'];

/** What is not shown unless the address says so. */
const USUALLY_HIDDEN = 'status,invitedBy,createdAt';

/** The columns that are not shown. */
export function hiddenColumns({ hide }: Pick<MembersQuery, 'hide'>): ReadonlySet<string> {
  return new Set((hide ?? USUALLY_HIDDEN).split(','));
}

/** The same search with this column shown if it is hidden, and hidden if it is shown. */
export function withColumnTurned(
  query: MembersQuery,
  column: Hideable,
): { readonly [Name in keyof MembersQuery]: MembersQuery[Name] | undefined } {
  const hidden = hiddenColumns(query);
  const hide = HIDEABLE.filter((one) => hidden.has(one) !== (one === column)).join(',');
  return { ...query, hide: hide === USUALLY_HIDDEN ? undefined : hide === '' ? 'none' : hide };
}

/** What the verb is asked for. */
export function memberFilter({
  search,
  role,
  status,
  mfa,
  signedIn,
  invitedBy,
}: MembersQuery): MemberFilter {
  return {
    search,
    status,
    invitedBy,
    ...signInBounds(signedIn),
    ...toRoleFilter(role),
    mfa: mfa === undefined ? undefined : mfa === 'true',
  };
}

function toRoleFilter(role: string | undefined): Pick<MemberFilter, 'roles' | 'customRoleId'> {
  const roles = role?.split(',').filter(isRole);
  return roles && roles.length > 0 ? { roles } : { customRoleId: role };
}

const DAY_MS = 86_400_000;

/** Whole days of UTC, so that the same search stays the same for a day. */
function signInBounds(
  signedIn: SignedIn | undefined,
): Pick<MemberFilter, 'signedInFrom' | 'signedInBefore'> {
  const daysAgo = (days: number) => new Date((Math.floor(Date.now() / DAY_MS) - days) * DAY_MS);
  switch (signedIn) {
    case 'within30':
      return { signedInFrom: daysAgo(30) };
    case 'not30':
      return { signedInBefore: daysAgo(30) };
    case 'not90':
      return { signedInBefore: daysAgo(90) };
    case 'never':
      return { signedInBefore: new Date(1) };
    case undefined:
      return {};
  }
}

/** Which way round the list is sorted by this column, if it is. */
export function sortedBy(
  query: MembersQuery,
  column: string,
): 'ascending' | 'descending' | undefined {
  if ((query.sort ?? 'name') !== column) return undefined;
  return query.order === 'desc' ? 'descending' : 'ascending';
}

/** The page sorted by this column; the other way round if it is so already. */
export function sortAddress(path: string, query: MembersQuery, sort: MemberSort): string {
  return membersAddress(path, {
    ...query,
    sort: sort === 'name' ? undefined : sort,
    order: sortedBy(query, sort) === 'ascending' ? 'desc' : undefined,
  });
}

/** The same as parameters of the API: of its export, and of a change of many. */
export function memberParameters(query: MembersQuery): Record<string, string> {
  const { roles, ...others } = memberFilter(query);
  const said = Object.entries({ ...others, role: roles?.join(',') }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name, value instanceof Date ? value.toISOString() : String(value)]],
  );
  return Object.fromEntries(said) as Record<string, string>;
}

/** Is anyone left out? */
export function isFiltered({
  sort: _sort,
  order: _order,
  hide: _hide,
  ...filter
}: MembersQuery): boolean {
  return Object.keys(filter).length > 0;
}

/** The page's address with this search, on its first page. */
export function membersAddress(
  path: string,
  query: { readonly [Name in keyof MembersQuery]: MembersQuery[Name] | undefined },
): string {
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return search.size > 0 ? `${path}?${search}` : path;
}
