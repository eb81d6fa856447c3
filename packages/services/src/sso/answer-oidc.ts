import { checkOidcAnswer } from '@gatehouse/sso/oidc/check-answer';
import type { Origin } from './begin-attempt.ts';
import { authenticatedSince } from './authenticated-since.ts';
import { findAttempt, type FoundAttempt } from './find-attempt.ts';
import { keepAnswer, keepRefusal } from './keep-answer.ts';
import { BridgeRefusal } from './refusals.ts';
import { openVerifier } from './verifier.ts';
import type { SsoDeps } from './sso-deps.ts';

export interface OidcCallback {
  readonly connectionId: string;
  /** The query of the callback. */
  readonly query: URLSearchParams;
  /** The cookie of the attempt: the callback counts in the browser that began it. */
  readonly ref: string | null;
}

/**
 * Checks what came back from an OpenID provider, and keeps it.
 * @returns the attempt that goes on; null where this browser has none that it could be for, or it was refused
 */
export async function answerOidc(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  origin: Origin,
  { connectionId, query, ref }: OidcCallback,
): Promise<FoundAttempt | null> {
  const found = await findAttempt(deps, ref);
  const states = query.getAll('state');
  if (!found || found.connection.row.id !== connectionId) return null;
  if (states.length !== 1 || states[0] !== found.attempt.id) return null;
  const { attempt, connection } = found;
  const { requestId, sealedVerifier } = attempt;
  if (connection.protocol?.protocol !== 'oidc' || !requestId || !sealedVerifier) return null;
  if (attempt.status !== 'begun' || attempt.expiresAt.getTime() < Date.now()) return null;
  const result = await checkOidcAnswer(
    connection.protocol.oidc,
    {
      callback: query,
      nonce: requestId,
      codeVerifier: openVerifier(deps.sealer, attempt.id, sealedVerifier),
      authenticatedSince: authenticatedSince(attempt),
      now: Date.now(),
    },
    { fetch: deps.sso.fetch, keys: deps.sso.keys },
  );
  if (result.outcome === 'refused') {
    await keepRefusal(deps, origin, { connection, attemptId: attempt.id }, result);
    return null;
  }
  try {
    await keepAnswer(deps, connection, attempt.id, result);
    return found;
  } catch (error) {
    if (!(error instanceof BridgeRefusal)) throw error;
    await keepRefusal(deps, origin, { connection, attemptId: null }, error);
    return null;
  }
}
