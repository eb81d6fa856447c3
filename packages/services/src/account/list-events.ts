import { listSecurityEvents as select } from '@gatehouse/db/repositories/security-events';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';

/** What happened to the caller's account, the newest first. */
export function listSecurityEvents(deps: Pick<Deps, 'db'>, ctx: UserContext, input: PageInput) {
  const { userId } = ctx.principal;
  const before = decodeIdCursor(userId, input.cursor);
  return deps.db.readUser({ userId }, async (db) => {
    const rows = await select(db, userId, input.limit + 1, before);
    const toItem = (row: (typeof rows)[number]) => ({
      id: row.id,
      at: row.at,
      action: row.action,
      before: row.before,
      after: row.after,
      address: row.address,
    });
    return toPage({ owner: userId, rows, limit: input.limit }, toItem, (row) => [row.id]);
  });
}
