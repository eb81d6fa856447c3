import { isUuid } from '@gatehouse/domain/ids';
import { MEMBER_SORTS } from '@gatehouse/domain/member-list';
import { MEMBERSHIP_STATUSES } from '@gatehouse/domain/membership';
import { isRole } from '@gatehouse/domain/role';
import { HIDEABLE, type MembersQuery, SIGNED_IN } from './members-query.ts';

const OPEN_SORTS = MEMBER_SORTS.filter((sort) => sort !== 'mfa' && sort !== 'lastSignIn');

/** The query of a page's URL, as Next reads it. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads the address of the page.
 * @param security whether the reader may ask who has a second factor and who signed in when
 */
export function membersQuery(params: SearchParams, security: boolean): MembersQuery {
  const read = (name: keyof MembersQuery, fits: (value: string) => boolean) => {
    const value = params[name];
    return typeof value === 'string' && fits(value.trim()) ? { [name]: value.trim() } : {};
  };
  const among = (values: readonly string[]) => (value: string) => values.includes(value);
  return {
    ...read('search', (value) => value.length > 0 && value.length <= 100 && !value.includes('\0')),
    ...read('role', (value) => value.split(',').every(isRole) || isUuid(value)),
    ...read('status', among(MEMBERSHIP_STATUSES)),
    ...read('mfa', (value) => security && ['true', 'false'].includes(value)),
    ...read('signedIn', (value) => security && among(SIGNED_IN)(value)),
    ...read('invitedBy', isUuid),
    ...read('sort', among(security ? MEMBER_SORTS : OPEN_SORTS)),
    ...read('order', among(['desc'])),
    ...read('hide', (value) => value === 'none' || value.split(',').every(among(HIDEABLE))),
  };
}
