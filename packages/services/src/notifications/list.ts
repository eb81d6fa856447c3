import { listNotifications as select } from '@gatehouse/db/repositories/notifications';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { findVisibleTenants } from '../access/visible-tenants.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toNotification } from './notification.ts';

/** What the caller is told, newest first. */
export async function listNotifications(
  deps: Pick<Deps, 'db' | 'settings'>,
  ctx: UserContext,
  input: PageInput,
) {
  const { userId } = ctx.principal;
  const before = decodeIdCursor(userId, input.cursor);
  const tenants = await findVisibleTenants(deps, ctx.principal);
  const ids = tenants.map(({ tenant_id: id }) => id);
  const rows = await deps.db.readUser({ userId }, (db) =>
    select(db, userId, ids, {
      limit: input.limit + 1,
      before,
      personal: ctx.principal.proof.kind === 'pool',
    }),
  );
  return toPage(
    { owner: userId, rows, limit: input.limit },
    (row) => toNotification(deps.settings, tenants, row),
    (row) => [row.id],
  );
}
