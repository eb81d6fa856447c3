import { createHash } from 'node:crypto';
import { decode, encode } from '@auth/core/jwt';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import type { CeremonyKind } from './ceremony.ts';
import { CEREMONY_SECONDS, cookieLine, pendingCookiePrefix } from './cookies.ts';

/** What a sign-in under way has to find again when the pool sends its tab back. */
export interface PendingSignIn {
  readonly kind: CeremonyKind;
  /** The `state` that the pool was given. */
  readonly state: string;
  readonly pkce: string;
  readonly nonce: string;
  /** Where its tab wants to go. */
  readonly returnTo: string;
  /** The provider of which an account is to be connected; not there for a sign-in. */
  readonly connect?: string;
  /** By which connection of a tenant. */
  readonly connectionId?: string;
  /** It is the second try: what answered the first was a session of the pool's own. */
  readonly again?: true;
}

/** Sign-ins that a browser has under way at most: the oldest goes when one more begins. */
const AT_ONCE = 5;

/** Bytes of their cookies at most. Proxies refuse a header from 8 KiB on. */
const BYTES = 4_096;

const SALT = 'gatehouse.sign-in';

interface Config {
  readonly appOrigin: string;
  readonly authSecret: string;
}

/**
 * The Set-Cookie lines that keep a sign-in for its way back: a cookie of its own, named after its
 * state, so that the tabs of one browser do not disturb each other.
 * @param cookie the request's header: the oldest of the sign-ins in it make room
 */
export async function keepPending(
  { appOrigin, authSecret: secret }: Config,
  cookie: string | null,
  { state, ...rest }: PendingSignIn,
): Promise<string[]> {
  const token = { ...rest, stateHash: hashState(state) };
  const sealed = await encode({ token, secret, salt: SALT, maxAge: CEREMONY_SECONDS });
  const name = getCookieName(appOrigin, state);
  const value = `${Date.now().toString(36)}.${sealed}`;
  const dropped = beyondLimit(pendingIn(appOrigin, cookie), name.length + value.length);
  return [
    cookieLine(appOrigin, name, value, CEREMONY_SECONDS),
    ...dropped.map((other) => cookieLine(appOrigin, other, '', 0)),
  ];
}

/** The sign-in that this state belongs to; null where it did not begin in this browser. */
export async function findPending(
  { appOrigin, authSecret: secret }: Config,
  cookie: string | null,
  state: string,
): Promise<PendingSignIn | null> {
  const value = readCookie(cookie, getCookieName(appOrigin, state));
  try {
    const token = value?.slice(value.indexOf('.') + 1);
    const pending = await decode<PendingSignIn & { stateHash: string }>({
      ...(token !== undefined && { token }),
      secret,
      salt: SALT,
    });
    return pending?.stateHash === hashState(state) ? { ...pending, state } : null;
  } catch {
    return null;
  }
}

/** The Set-Cookie line that leaves nothing of this sign-in behind; those of other tabs stay. */
export function forgetPending(appOrigin: string, state: string): string {
  return cookieLine(appOrigin, getCookieName(appOrigin, state), '', 0);
}

interface Cookie {
  readonly name: string;
  readonly length: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

function pendingIn(appOrigin: string, header: string | null): Cookie[] {
  const prefix = pendingCookiePrefix(appOrigin);
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(prefix))
    .map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return { name, length: pair.length, startedAt: parseInt(value, 36) || 0 };
    });
}

/** The names of those that find no place beside a new one of this length, the oldest first to go. */
function beyondLimit(cookies: readonly Cookie[], length: number): string[] {
  let bytes = length;
  return cookies
    .toSorted((a, b) => b.startedAt - a.startedAt)
    .filter((cookie, index) => {
      bytes += cookie.length;
      return index + 1 >= AT_ONCE || bytes > BYTES;
    })
    .map(({ name }) => name);
}

/** 128 bits are enough to tell the tabs of a browser apart; the cookie holds the whole hash. */
function getCookieName(appOrigin: string, state: string): string {
  return `${pendingCookiePrefix(appOrigin)}${hashState(state).slice(0, 22)}`;
}

function hashState(state: string): string {
  return createHash('sha256').update(state).digest('base64url');
}
