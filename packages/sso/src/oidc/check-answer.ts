import type { AnswerResult } from '../answer.ts';
import { CheckList } from '../check-list.ts';
import { Refusal } from '../refusal.ts';
import type { OidcConnection } from './connection.ts';
import { fetchUserInfo } from './fetch-user-info.ts';
import { readVerified } from './read-verified.ts';
import { verifyToken, type ExpectedToken, type OidcAccess } from './verify-token.ts';

/** What came to the callback, and what it is measured against. */
export interface OidcAnswer extends ExpectedToken {
  /** When a fresh sign-in was asked for, in milliseconds; null or absent when any will do. */
  readonly authenticatedSince?: number | null;
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
