import { randomBytes } from 'node:crypto';
import { insertAttempt, type NewAttempt } from '@gatehouse/db/repositories/sso-attempts';
import type { SessionId, UserId } from '@gatehouse/domain/ids';
import type { ConnectionId } from '@gatehouse/domain/proof';
import { hashBrowser, writeAttemptRef } from './browser.ts';
import { findConnection, type FoundConnection } from './find-connection.ts';
import { newAttemptId } from './new-attempt-id.ts';
import type { SsoDeps } from './sso-deps.ts';

/** In which request something happens. */
export interface Origin {
  readonly requestId: string;
  readonly address: string | null;
}

/** A person in a session of theirs. */
interface Opener {
  readonly userId: UserId;
  readonly sessionId: SessionId | null;
}

export interface BeginAttemptInput {
  readonly connectionId: string;
  readonly purpose: NewAttempt['purpose'];
  /** A path of ours. */
  readonly returnTo: string;
  /** Who is signed in in this browser: for a step-up by the connection, else by the pool itself. */
  readonly opener: Opener | null;
}

export interface BegunAttempt {
  readonly connection: FoundConnection;
  readonly attemptId: string;
  /** The value of the cookie that ties the attempt to its browser. */
  readonly ref: string;
}

/**
 * Notes that a browser is about to sign in by a connection. Who may begin a test is for the caller to see to.
 * @returns null where there is no such connection, and for one that is not active unless it is tested
 */
export async function beginAttempt(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  origin: Origin,
  { connectionId, opener, ...input }: BeginAttemptInput,
): Promise<BegunAttempt | null> {
  const connection = await findConnection(deps, connectionId);
  if (!connection?.protocol) return null;
  if (connection.row.status !== 'active' && input.purpose !== 'test') return null;
  const attemptId = newAttemptId();
  const secret = randomBytes(32).toString('base64url');
  const { tenant, row } = connection;
  await deps.db.withTenant({ tenantId: tenant.id }, (tx) =>
    insertAttempt(tx, {
      ...input,
      openedBy: opener?.userId ?? null,
      openedSession: opener?.sessionId ?? null,
      tenantId: tenant.id,
      id: attemptId,
      connectionId: row.id,
      browserHash: hashBrowser(secret),
      requestRef: origin.requestId,
      address: origin.address,
    }),
  );
  const ref = writeAttemptRef({ connectionId: row.id as ConnectionId, attemptId, secret });
  return { connection, attemptId, ref };
}
