import {
  type ListedSession,
  listSessions as selectSessions,
} from '@gatehouse/db/repositories/sessions';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { deviceLabel } from './device-label.ts';

/** Where the caller is signed in, the newest sign-in first. */
export function listSessions(deps: Pick<Deps, 'db'>, ctx: UserContext, input: PageInput) {
  const { userId, sessionId } = ctx.principal;
  const before = decodeIdCursor(userId, input.cursor);
  return deps.db.readUser({ userId }, async (db) => {
    const rows = await selectSessions(db, userId, input.limit + 1, before);
    const toItem = (row: ListedSession) => ({
      id: row.id,
      device: deviceLabel(row.user_agent),
      address: row.address,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      current: row.id === sessionId,
    });
    return toPage({ owner: userId, rows, limit: input.limit }, toItem, (row) => [row.id]);
  });
}
