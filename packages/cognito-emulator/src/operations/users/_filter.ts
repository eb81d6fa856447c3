import { ignoresCase } from '../../model/aliases.ts';
import { indexed, searchable, searchValue } from '../../model/user-index.ts';
import type { PoolRecord, UserRecord } from '../../model/records.ts';
import { invalidParameter } from '../../wire/errors.ts';

export interface UserFilter {
  readonly attribute: string;
  readonly prefix: boolean;
  readonly value: string;
}

const GRAMMAR = /^\s*"?([\w:.-]+)"?\s*(\^=|=)\s*"((?:[^"\\]|\\.)*)"\s*$/s;
const known = new Set<string>(['username', ...searchable]);

/**
 * Parses `attribute = "value"` or `attribute ^= "value"`.
 * @returns undefined for an absent or empty filter
 * @throws CognitoError InvalidParameterException
 */
export function parseFilter(text: string | undefined): UserFilter | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const match = GRAMMAR.exec(text);
  if (!match) throw invalidParameter('Error while parsing filter');
  const [, attribute = '', operator, quoted = ''] = match;
  if (!known.has(attribute)) throw invalidParameter(`Invalid search attribute: ${attribute}`);
  return { attribute, prefix: operator === '^=', value: quoted.replace(/\\(.)/gs, '$1') };
}

/** Whether a user meets the filter; the index is coarser than this. */
export function meetsFilter(pool: PoolRecord, filter: UserFilter, user: UserRecord): boolean {
  const actual = searchValue(user, filter.attribute);
  if (actual === undefined) return false;
  const loose =
    filter.prefix ||
    filter.attribute === 'cognito:user_status' ||
    (ignoresCase(pool) && ['username', 'email', 'preferred_username'].includes(filter.attribute));
  const [have, want] = loose
    ? [actual.toLowerCase(), filter.value.toLowerCase()]
    : [actual, filter.value];
  return filter.prefix ? have.startsWith(want) : have === want;
}

/** Value to look up in the index. */
export const indexValue = (filter: UserFilter) => indexed(filter.value);
