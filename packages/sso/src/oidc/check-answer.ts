import type { AnswerResult, Assertion } from '../answer.ts';
import { toAssertionId } from '../assertion-id.ts';
import { CheckList } from '../check-list.ts';
import type { GuardedFetch } from '../net/guarded-fetch.ts';
import { readName } from '../read-name.ts';
import { Refusal } from '../refusal.ts';
import { requireEmail } from '../require-email.ts';
import { requireSubject } from '../require-subject.ts';
import { requireFreshAuthentication } from '../skew.ts';
import {
  readAuthTime,
  requireNonce,
  requireTokenAudience,
  requireTokenIssuer,
  requireTokenTime,
} from './check-claims.ts';
import type { OidcConnection } from './connection.ts';
import { requireOneTenant } from './discover.ts';
import { exchangeCode } from './exchange-code.ts';
import { fetchUserInfo } from './fetch-user-info.ts';
import type { KeyCache } from './key-cache.ts';
import { readEmailVerified, readGroups, readMfa, readValues } from './read-claims.ts';
import { readCallback } from './read-callback.ts';
import { requireHostedDomain } from './require-hosted-domain.ts';
import { verifySignature, type SignedClaims } from './verify-signature.ts';

/** What came to the callback, and what it is measured against. */
export interface OidcAnswer {
  /** Query of the callback; its `state` was matched by the caller. */
  readonly callback: URLSearchParams;
  /** Of the request. */
  readonly nonce: string;
  /** Of the request. */
  readonly codeVerifier: string;
  /** When a fresh sign-in was asked for, in milliseconds; null or absent when any will do. */
  readonly authenticatedSince?: number | null;
  /** Milliseconds. */
  readonly now: number;
}

/** How the identity provider is asked. */
export interface OidcAccess {
  readonly fetch: GuardedFetch;
  readonly keys: KeyCache;
}

interface VerifiedToken {
  readonly claims: SignedClaims;
  readonly accessToken: string;
  readonly subject: string;
  readonly expiresAt: number;
  /** Of the token itself, which no other answer has. */
  readonly id: string;
}

async function verifyToken(
  checks: CheckList,
  connection: OidcConnection,
  answer: OidcAnswer,
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

function readVerified(
  checks: CheckList,
  connection: OidcConnection,
  token: VerifiedToken & { readonly userInfo: Record<string, unknown> },
  authenticatedSince: number | null,
): Assertion | undefined {
  // What is signed wins over what is not.
  const claims = { ...token.userInfo, ...token.claims };
  const names = connection.attributeNames;
  const email = checks.run('email', () =>
    requireEmail(readValues(claims, names.email), names.email),
  );
  checks.run('hosted_domain', () => requireHostedDomain(token.claims, connection));
  const authnInstant = checks.run('authentication', () => {
    const instant = readAuthTime(token.claims);
    requireFreshAuthentication(instant, authenticatedSince);
    return instant;
  });
  if (email === undefined || authnInstant === undefined) return undefined;
  const readFirst = (name: string | null) =>
    readName(name === null ? '' : readValues(claims, name)[0]);
  return {
    subject: token.subject,
    subjectFormat: null,
    email,
    emailVerified: readEmailVerified(claims),
    names: { first: readFirst(names.firstName), last: readFirst(names.lastName) },
    groups: readGroups(claims, names.groups),
    authnInstant,
    mfa: readMfa(token.claims),
    assertionId: token.id,
    expiresAt: token.expiresAt,
    inResponseTo: null,
  };
}

/**
 * Checks what came back from an OpenID provider: exchanges the code, verifies the ID token and asks
 * for the rest. The caller has matched `state` with the attempt of this very browser.
 */
export async function checkOidcAnswer(
  connection: OidcConnection,
  answer: OidcAnswer,
  access: OidcAccess,
): Promise<AnswerResult> {
  const checks = new CheckList();
  try {
    const token = await verifyToken(checks, connection, answer, access);
    if (!token) return checks.toResult(undefined);
    const { userInfoEndpoint } = connection;
    const userInfo =
      userInfoEndpoint === null
        ? {}
        : await checks.requireAsync('user_info', () =>
            fetchUserInfo(userInfoEndpoint, token.accessToken, token.subject, access.fetch),
          );
    const since = answer.authenticatedSince ?? null;
    return checks.toResult(readVerified(checks, connection, { ...token, userInfo }, since));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return checks.toResult(undefined);
  }
}
