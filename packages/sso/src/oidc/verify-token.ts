import { toAssertionId } from '../assertion-id.ts';
import type { CheckList } from '../check-list.ts';
import type { GuardedFetch } from '../net/guarded-fetch.ts';
import { requireSubject } from '../require-subject.ts';
import {
  requireNonce,
  requireTokenAudience,
  requireTokenIssuer,
  requireTokenTime,
} from './check-claims.ts';
import type { OidcConnection } from './connection.ts';
import { requireOneTenant } from './discover.ts';
import { exchangeCode } from './exchange-code.ts';
import type { KeyCache } from './key-cache.ts';
import { readCallback } from './read-callback.ts';
import { verifySignature, type SignedClaims } from './verify-signature.ts';

/** What came to the callback, and what the token is measured against. */
export interface ExpectedToken {
  /** Query of the callback; its `state` was matched by the caller. */
  readonly callback: URLSearchParams;
  /** Of the request. */
  readonly nonce: string;
  /** Of the request. */
  readonly codeVerifier: string;
  /** Milliseconds. */
  readonly now: number;
}

/** How the identity provider is asked. */
export interface OidcAccess {
  readonly fetch: GuardedFetch;
  readonly keys: KeyCache;
}

/** An ID token that passed its checks. */
export interface VerifiedToken {
  readonly claims: SignedClaims;
  readonly accessToken: string;
  readonly subject: string;
  readonly expiresAt: number;
  /** Of the token itself, which no other answer has. */
  readonly id: string;
}

/**
 * Exchanges the code and checks the ID token.
 * @returns undefined when a check did not pass
 * @throws Refusal when there is no going on
 */
export async function verifyToken(
  checks: CheckList,
  connection: OidcConnection,
  answer: ExpectedToken,
  { fetch, keys }: OidcAccess,
): Promise<VerifiedToken | undefined> {
  const code = checks.require('message', () => readCallback(answer.callback, connection));
  const { codeVerifier } = answer;
  const { idToken, accessToken } = await checks.requireAsync('token', () =>
    exchangeCode(connection, { code, codeVerifier }, fetch),
  );
  const claims = await checks.requireAsync('signature', () =>
    verifySignature(idToken, connection.jwksUri, keys),
  );
  checks.run('issuer', () => {
    requireOneTenant(connection.issuer);
    requireTokenIssuer(claims, connection.issuer);
  });
  checks.run('audience', () => requireTokenAudience(claims, connection.clientId));
  const expiresAt = checks.run('time', () => requireTokenTime(claims, answer.now));
  checks.run('nonce', () => requireNonce(claims, answer.nonce));
  const subject = checks.run('subject', () => requireSubject(claims.sub));
  if (expiresAt === undefined || subject === undefined || checks.hasFailed) return undefined;
  return { claims, accessToken, subject, expiresAt, id: toAssertionId(idToken) };
}
