import { randomBytes } from 'node:crypto';
import type { SessionId } from '@gatehouse/domain/ids';
import { startSession } from '@gatehouse/services/sessions';
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
