import { findSession, type SessionRow } from '@gatehouse/db/repositories/lookups';
import { touchSession } from '@gatehouse/db/repositories/sessions';
import type { Deps } from '../access/deps.ts';
import { refreshSession } from './refresh.ts';
import { sessionTokenHash } from './token-hash.ts';

/** Between two notes of "last seen". */
const TOUCH_INTERVAL_MS = 60_000;

/**
 * Who is behind this cookie, and what are they in the tenant of this slug? One indexed read; when
 * the claims are stale or over, they are refreshed first (decision D2).
 * @returns null when there is no such session, or none any more
 */
export async function resolveSession(
  deps: Deps,
  token: string,
  slug: string | null,
): Promise<SessionRow | null> {
  const hash = sessionTokenHash(token);
  const session = await findSession(deps.db, hash, slug);
  if (!session) return null;
  if (hasStaleClaims(session)) {
    const outcome = await refreshSession(deps, session);
    if (outcome === 'ended') return null;
    if (outcome === 'refreshed') return findSession(deps.db, hash, slug);
  }
  if (Date.now() - session.last_seen_at.getTime() > TOUCH_INTERVAL_MS) {
    await touch(deps, session);
  }
  return session;
}

/** A database that takes no writes, as during a failover, still lets people read. */
async function touch(deps: Pick<Deps, 'db' | 'log'>, session: SessionRow): Promise<void> {
  try {
    await deps.db.withUser({ userId: session.user_id }, (tx) =>
      touchSession(tx, session.session_id),
    );
  } catch (error) {
    deps.log.warn({ err: error, userId: session.user_id }, '"last seen" could not be noted');
  }
}

function hasStaleClaims(session: SessionRow): boolean {
  const stale = session.claims_stale_at !== null && session.claims_stale_at >= session.claims_at;
  return stale || session.claims_expire_at.getTime() <= Date.now();
}
