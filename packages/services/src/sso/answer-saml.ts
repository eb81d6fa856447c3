import { getAttempt } from '@gatehouse/db/repositories/sso-attempts';
import { isUuid } from '@gatehouse/domain/ids';
import { checkSamlAnswer } from '@gatehouse/sso/saml/check-answer';
import type { Origin } from './begin-attempt.ts';
import { findConnection, type FoundConnection } from './find-connection.ts';
import { keepAnswer, keepRefusal } from './keep-answer.ts';
import { BridgeRefusal } from './refusals.ts';
import { authenticatedSince } from './authenticated-since.ts';
import type { SsoDeps } from './sso-deps.ts';

export interface SamlPost {
  readonly connectionId: string;
  /** The form field SAMLResponse. */
  readonly samlResponse: string;
  /** The form field RelayState: ours, or anything. It is looked up, and never followed. */
  readonly relayState: string | null;
}

/**
 * `answered`: go on with the browser's own cookie, which a POST from another site does not bring.
 * `unsolicited`: no one asked; the connection is known now, and a sign-in by it may begin.
 * `refused`: nothing happens. `unknown`: there is no such connection.
 */
export type SamlOutcome =
  | { readonly kind: 'answered' | 'unsolicited'; readonly connection: FoundConnection }
  | { readonly kind: 'refused'; readonly connection: FoundConnection }
  | { readonly kind: 'unknown' };

/** Checks what an identity provider had a browser post, and keeps it. No one is signed in by this. */
export async function answerSaml(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  origin: Origin,
  { connectionId, samlResponse, relayState }: SamlPost,
): Promise<SamlOutcome> {
  const connection = await findConnection(deps, connectionId);
  if (connection?.protocol?.protocol !== 'saml') return { kind: 'unknown' };
  const attempt = await findAsked(deps, connection, relayState);
  const result = await checkSamlAnswer(connection.protocol.saml, {
    samlResponse,
    expectedRequestId: attempt?.requestId ?? null,
    authenticatedSince: attempt && authenticatedSince(attempt),
    now: Date.now(),
  });
  const attemptId = attempt?.id ?? null;
  if (result.outcome === 'refused') {
    await keepRefusal(deps, origin, { connection, attemptId }, result);
    return { kind: 'refused', connection };
  }
  if (!attempt) {
    return { kind: connection.row.status === 'active' ? 'unsolicited' : 'refused', connection };
  }
  try {
    await keepAnswer(deps, connection, attempt.id, result);
    return { kind: 'answered', connection };
  } catch (error) {
    // What came of the first one stands.
    if (error instanceof BridgeRefusal) {
      await keepRefusal(deps, origin, { connection, attemptId: null }, error);
      return { kind: 'refused', connection };
    }
    throw error;
  }
}

/** The attempt of this connection that a request was made for. */
async function findAsked(
  deps: Pick<SsoDeps, 'db'>,
  { tenant, row }: FoundConnection,
  relayState: string | null,
) {
  if (!isUuid(relayState)) return null;
  const attempt = await deps.db.readTenant({ tenantId: tenant.id }, (db) =>
    getAttempt(db, tenant.id, relayState),
  );
  return attempt?.connectionId === row.id && attempt.requestId !== null ? attempt : null;
}
