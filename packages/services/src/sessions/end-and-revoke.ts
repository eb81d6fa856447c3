import type { ScopedWriter } from '@gatehouse/db/database';
import { deleteSession } from '@gatehouse/db/repositories/sessions';
import type { Deps } from '../access/deps.ts';

/** Ends a session and has its refresh token revoked. False when it had ended already. */
export async function endAndRevoke(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  sessionId: string,
): Promise<boolean> {
  const sealed = await deleteSession(tx, sessionId);
  if (sealed) await revokeLater(deps, tx, sessionId, sealed);
  return sealed !== null;
}

/** Has the worker revoke what an ended session held: that is tried again while Cognito is down. */
export function revokeLater(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  sessionId: string,
  sealed: Uint8Array,
): Promise<void> {
  const sealedTokens = Buffer.from(sealed).toString('base64');
  return deps.jobs.send(tx, 'session-revoke', { sessionId, sealedTokens });
}
