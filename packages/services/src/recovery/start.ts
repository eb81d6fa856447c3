import { randomUUID } from 'node:crypto';
import type { Deps } from '../access/deps.ts';
import { type RecoveryRequest, sealRequest } from './request.ts';

/**
 * Takes the request of someone who has lost their second factor. Who that is, and whether the code is
 * theirs, is found out by the worker: here every request is the same work and gets the same answer,
 * whoever has an account.
 * @param request its `code` as `parseBackupCode` gives it
 */
export async function startRecovery(
  { db, jobs, sealer }: Pick<Deps, 'db' | 'jobs' | 'sealer'>,
  request: Omit<RecoveryRequest, 'at'>,
): Promise<void> {
  const sealedRequest = sealRequest(sealer, { ...request, at: Date.now() });
  // No one’s scope: the transaction is for the job alone.
  await db.withUser({ userId: randomUUID() }, (tx) =>
    jobs.send(tx, 'recovery-check', { sealedRequest }),
  );
}
