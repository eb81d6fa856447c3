import { timingSafeEqual } from 'node:crypto';
import { type AttemptRow, getAttempt } from '@gatehouse/db/repositories/sso-attempts';
import { hashBrowser, parseAttemptRef } from './browser.ts';
import { findConnection, type FoundConnection } from './find-connection.ts';
import type { SsoDeps } from './sso-deps.ts';

export interface FoundAttempt {
  readonly attempt: AttemptRow;
  readonly connection: FoundConnection;
}

/**
 * The attempt of this browser.
 * @param ref the cookie's value
 * @returns null where it began in another browser, or there is none
 */
export async function findAttempt(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  ref: string | null,
): Promise<FoundAttempt | null> {
  const parsed = parseAttemptRef(ref);
  const connection = parsed && (await findConnection(deps, parsed.connectionId));
  if (!parsed || !connection) return null;
  const { id: tenantId } = connection.tenant;
  const attempt = await deps.db.readTenant({ tenantId }, (db) =>
    getAttempt(db, tenantId, parsed.attemptId),
  );
  if (!attempt?.browserHash || attempt.connectionId !== connection.row.id) return null;
  const known = timingSafeEqual(attempt.browserHash, hashBrowser(parsed.secret));
  return known ? { attempt, connection } : null;
}
