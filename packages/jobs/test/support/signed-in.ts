import { randomBytes } from 'node:crypto';
import type { Jobs } from '@gatehouse/db/queue/queues';
import type { SessionId } from '@gatehouse/domain/ids';
import { POOL_PROOF } from '@gatehouse/domain/proof';
import { startSession } from '@gatehouse/services/sessions';
import { expect } from 'vitest';
import { revokeSession } from '../../src/sync/revoke-session.ts';
import type { PoolUser } from './pool.ts';
import type { Stack } from './stack.ts';

/** A browser that has just come back from the pool's sign-in page. */
export interface SignedIn {
  readonly sessionToken: string;
  readonly sessionId: SessionId;
  readonly refreshToken: string;
}

const DEVICE = { requestId: 'sign-in', address: '192.0.2.7', userAgent: 'test browser' };

/** Real tokens of the pool, verified, and a session made of them. */
export async function signIn(
  stack: Stack,
  user: PoolUser,
  replaces: string | null = null,
): Promise<SignedIn> {
  const tokens = await stack.pool.signIn(user);
  const claims = await stack.deps.idTokens.verifyIdToken(tokens.idToken);
  const sessionToken = randomBytes(32).toString('base64url');
  const { sessionId } = await startSession(stack.deps, DEVICE, {
    claims,
    tokens: { ...tokens, accessExpiresAt: claims.expiresAt },
    sessionToken,
    replaces,
  });
  return { sessionToken, sessionId, refreshToken: tokens.refreshToken };
}

/** From now on the person's claims must be fetched anew. */
export async function markStale({ admin }: Stack, user: PoolUser): Promise<void> {
  await admin.query('update users set claims_stale_at = clock_timestamp() where id = $1', [
    user.sub,
  ]);
}

/** What the worker does with the job that an ended session left. */
export async function runRevocation(stack: Stack, sessionId: string): Promise<void> {
  const { rows } = await stack.admin.query<{ data: Jobs['session-revoke'] }>(
    "select data from pgboss.job where name = 'session-revoke' and data->>'sessionId' = $1",
    [sessionId],
  );
  expect(rows).toHaveLength(1);
  for (const { data } of rows) await revokeSession(stack.worker, data);
}

/** The context of a user who acts in one of their sessions. */
export function contextFor(user: Pick<PoolUser, 'sub' | 'email' | 'name'>, sessionId: SessionId) {
  const claims = { roles: new Map(), operator: false, ignored: [], ambiguous: [] };
  return {
    principal: {
      kind: 'user' as const,
      userId: user.sub,
      email: user.email,
      emailVerified: true,
      name: user.name,
      avatar: null,
      via: 'session' as const,
      sessionId,
      authTime: new Date(),
      proof: POOL_PROOF,
      claims,
    },
    requestId: 'sign-out',
    address: null,
  };
}
