import { createHmac, randomBytes } from 'node:crypto';
import { sameText } from '../crypto/same-text.ts';
import { invalidParameter } from './errors.ts';

/** Tokens are valid for an hour, and only in the process that made them. */
const TOKEN_LIFETIME_MS = 3_600_000;
const secret = randomBytes(32);

const sign = (body: string) => createHmac('sha256', secret).update(body).digest('base64url');

/** An opaque token for "continue after this key". */
export function pageToken(scope: string, after: string, now: number): string {
  const body = Buffer.from(JSON.stringify([scope, after, now])).toString('base64url');
  return `${body}.${sign(body)}`;
}

/**
 * Reads a page token.
 * @param scope what it must belong to: operation, pool, filter
 * @throws CognitoError InvalidParameterException for a foreign, altered or old one
 */
export function readPageToken(scope: string, token: string | undefined, now: number) {
  if (token === undefined) return undefined;
  const [body = '', signature = ''] = token.split('.');
  const refuse = () => invalidParameter('Invalid pagination token.');
  if (!sameText(sign(body), signature)) throw refuse();
  const parsed = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown[];
  const [of, after, madeAt] = parsed;
  if (of !== scope || typeof after !== 'string' || typeof madeAt !== 'number') throw refuse();
  if (now - madeAt > TOKEN_LIFETIME_MS) throw refuse();
  return after;
}

/** One page of a list that is read in key order. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

/**
 * Cuts a page from entries that already start after the token.
 * @param entries at least one more than `limit` if there are more
 */
export function cutPage<T>(
  scope: string,
  entries: Iterable<readonly [key: string, value: T]>,
  limit: number,
  now: number,
): Page<T> {
  const items: T[] = [];
  let last: string | undefined;
  for (const [entry, value] of entries) {
    if (items.length === limit) {
      return { items, ...(last === undefined ? {} : { nextToken: pageToken(scope, last, now) }) };
    }
    items.push(value);
    last = entry;
  }
  return { items };
}
