import type { Database } from '@gatehouse/db/database';
import { findSessions } from '@gatehouse/db/repositories/lookups';
import { isDomainError } from '@gatehouse/domain/errors';
import type { Permission } from '@gatehouse/policy/permissions';
import { authenticatedBySession } from '../authentication/authenticate.ts';
import type { SessionRow } from '../sessions/rows.ts';

/** Who looks at which tenant, by which session. */
export interface Viewer {
  readonly tokenHash: Uint8Array;
  readonly slug: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly sessionId: string;
}

/**
 * What a viewer may do now. `again` for claims that a new request has to fetch first; null for someone
 * who may not look any more.
 */
export type Standing = ReadonlySet<Permission> | 'again' | null;

/** Sessions that one statement looks up. */
const AT_ONCE = 200;

/** Looks up again what these viewers may do, as a request of theirs would find it. */
export async function readStandings(
  db: Database,
  viewers: readonly Viewer[],
): Promise<ReadonlyMap<Viewer, Standing>> {
  const standings = new Map<Viewer, Standing>();
  for (let start = 0; start < viewers.length; start += AT_ONCE) {
    const some = viewers.slice(start, start + AT_ONCE);
    const rows = new Map((await findSessions(db, some)).map((row) => [row.nth, row]));
    some.forEach((viewer, at) => standings.set(viewer, toStanding(viewer, rows.get(at + 1))));
  }
  return standings;
}

function toStanding(viewer: Viewer, row: SessionRow | undefined): Standing {
  if (row?.session_id !== viewer.sessionId || row.user_id !== viewer.userId) return null;
  try {
    const { tenant } = authenticatedBySession(row, { requestId: 'live', address: null });
    if (tenant?.tenant.id !== viewer.tenantId) return null;
    return tenant.role === null || hasOldClaims(row) ? 'again' : tenant.permissions;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

function hasOldClaims({
  claims_stale_at: stale,
  claims_at: at,
  claims_expire_at: end,
}: SessionRow) {
  return (stale !== null && stale >= at) || end.getTime() <= Date.now();
}
