import { listAuditEvents as selectAuditEvents } from '@gatehouse/db/repositories/audit-events';
import type { Deps } from '../deps.ts';
import { type Context, readInTenant } from '../in-tenant.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';

type ActorKind = 'user' | 'api_key' | 'system' | 'operator';
type Snapshot = Record<string, string | number | boolean | null>;

/** The tenant's audit events, newest first. */
export function listAuditEvents(deps: Pick<Deps, 'db'>, ctx: Context, input: PageInput) {
  return readInTenant(deps, ctx, 'audit:read', async (db) => {
    const before = decodeIdCursor(ctx.tenant.id, input.cursor);
    const rows = await selectAuditEvents(db, ctx.tenant.id, input.limit + 1, before);
    return toPage(
      ctx.tenant.id,
      rows,
      input.limit,
      (row) => ({
        id: row.id,
        at: row.at,
        action: row.action,
        actorKind: row.actorKind as ActorKind,
        actorName: row.actorName,
        targetKind: row.targetKind,
        targetName: row.targetName,
        before: row.before as Snapshot | null,
        after: row.after as Snapshot | null,
        requestId: row.requestId,
        address: row.address,
      }),
      (row) => [row.id],
    );
  });
}
