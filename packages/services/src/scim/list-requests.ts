import { getScimConnection } from '@gatehouse/db/repositories/scim-connections';
import { listScimRequests as findRows } from '@gatehouse/db/repositories/scim-requests';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';

/** What the directory asked in the last days, newest first, and what came of it. */
export function listScimRequests(deps: Pick<ScimSetUpDeps, 'db'>, ctx: Context, input: PageInput) {
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const before = decodeIdCursor(tenantId, input.cursor);
    const connection = await getScimConnection(db, tenantId);
    const page = { before, limit: input.limit + 1 };
    const rows = connection ? await findRows(db, tenantId, connection.id, page) : [];
    return toPage(
      { owner: tenantId, rows, limit: input.limit },
      ({ id, method, path, status, detail, about, hint, createdAt }) => ({
        id,
        method,
        path,
        status,
        detail,
        about,
        hint,
        createdAt,
      }),
      (row) => [row.id],
    );
  });
}
