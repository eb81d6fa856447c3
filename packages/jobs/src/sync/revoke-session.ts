import { openTokens, UnreadableTokens } from '@gatehouse/services/sessions';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Revokes the refresh token of a session that has ended. Once its key has been retired there is
 * nothing left that could be revoked, and no one who could use it.
 */
export async function revokeSession(
  deps: Pick<WorkerDeps, 'pool' | 'sealer' | 'log'>,
  job: { sessionId: string; sealedTokens: string },
): Promise<void> {
  try {
    const sealed = Buffer.from(job.sealedTokens, 'base64');
    const { refreshToken, client } = openTokens(deps.sealer, job.sessionId, sealed);
    await deps.pool.revokeToken(refreshToken, client);
  } catch (error) {
    if (!(error instanceof UnreadableTokens)) throw error;
    deps.log.warn({ sessionId: job.sessionId }, 'a session ended whose tokens cannot be read');
  }
}
