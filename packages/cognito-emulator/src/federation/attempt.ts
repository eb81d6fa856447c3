import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sameText } from '../crypto/same-text.ts';
import { randomToken } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import type { AuthorizeRequest } from '../oauth/authorize-request.ts';
import { withParameters } from '../oauth/redirect.ts';
import { putExpiring } from '../store/expiring.ts';
import { key } from '../store/store.ts';
import type { FederatedAssertion } from './assertion.ts';

/** A browser that was sent to a provider and is expected back. */
export interface FederationAttempt {
  readonly poolId: string;
  readonly providerName: string;
  /** The app's query of /oauth2/authorize; it is checked again when the browser comes back. */
  readonly query: string;
  /** OIDC: what the ID token must carry. */
  readonly nonce: string;
  /** SAML: ID of the AuthnRequest, which the response must name. */
  readonly requestId: string;
  readonly browserHash: string;
  readonly expiresAt: number;
  /** Checked already, by a POST from another site that could not bring the browser's cookie. */
  readonly assertion?: FederatedAssertion;
}

/** A provider has five minutes to answer, in milliseconds. */
const LIFETIME = 300_000;

/** Longer than the 80 bytes that SAML allows for RelayState, as on AWS. */
const STATE_BYTES = 72;

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
const attemptKey = (state: string) => key('federation', hash(state));
const cookieName = (state: string) => `cognito-idp-${hash(state).slice(0, 16)}`;

/**
 * Notes that this browser goes to a provider.
 * @returns the attempt and its `state` (RelayState for SAML), which only this browser can use
 */
export async function createAttempt(
  emulator: Emulator,
  c: Context,
  request: AuthorizeRequest,
  providerName: string,
): Promise<{ state: string; attempt: FederationAttempt }> {
  const state = randomToken(STATE_BYTES);
  const browser = randomToken(32);
  const attempt: FederationAttempt = {
    poolId: request.pool.id,
    providerName,
    query: request.query,
    nonce: randomToken(32),
    requestId: `_${randomToken(24)}`,
    browserHash: hash(browser),
    expiresAt: emulator.clock.now() + LIFETIME,
  };
  await emulator.store.write((tx) => putExpiring(tx, 'grants', attemptKey(state), attempt));
  setCookie(c, cookieName(state), browser, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: emulator.config.publicUrl.startsWith('https:'),
    maxAge: LIFETIME / 1000,
  });
  return { state, attempt };
}

/** Reads an attempt without knowing whose browser it is; for answers that another site posts. */
export function findAttempt(emulator: Emulator, state: string): FederationAttempt | undefined {
  const attempt = emulator.store.get<FederationAttempt>('grants', attemptKey(state));
  return attempt && attempt.expiresAt > emulator.clock.now() ? attempt : undefined;
}

/**
 * Keeps a checked assertion until the browser proves itself at `attemptCallback`. The first one counts.
 * @returns whether it was kept
 */
export function holdAssertion(
  emulator: Emulator,
  state: string,
  assertion: FederatedAssertion,
): Promise<boolean> {
  return emulator.store.write((tx) => {
    const attempt = tx.get<FederationAttempt>('grants', attemptKey(state));
    if (!attempt || attempt.assertion || attempt.expiresAt <= emulator.clock.now()) return false;
    tx.put('grants', attemptKey(state), { ...attempt, assertion });
    return true;
  });
}

/** Where a browser goes on with its own cookie, after a post from another site. */
export const attemptCallback = (state: string, more: Readonly<Record<string, string>> = {}) =>
  withParameters('/oauth2/idpresponse', { state, ...more });

/**
 * Takes the attempt of this browser out of the store: it works once, whatever comes of it.
 * @returns undefined when it is unknown, late, used, or another browser's
 */
export async function takeAttempt(
  emulator: Emulator,
  c: Context,
  state: string,
): Promise<FederationAttempt | undefined> {
  const browser = getCookie(c, cookieName(state));
  if (!browser) return undefined;
  deleteCookie(c, cookieName(state), { path: '/' });
  return emulator.store.write((tx) => {
    const attempt = tx.get<FederationAttempt>('grants', attemptKey(state));
    if (!attempt || !sameText(attempt.browserHash, hash(browser))) return undefined;
    tx.remove('grants', attemptKey(state));
    return attempt.expiresAt > emulator.clock.now() ? attempt : undefined;
  });
}
