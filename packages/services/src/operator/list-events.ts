import { findOperatorEvents } from '@gatehouse/db/repositories/operator-events';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';

/**
 * What staff did anywhere, newest first. These are the events of the tenants' own logs and of the
 * platform's, read across: one event, which both sides see.
 */
export function listOperatorEvents(deps: Pick<Deps, 'db'>, ctx: OperatorContext, input: PageInput) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const owner = ctx.principal.userId;
    const before = decodeIdCursor(owner, input.cursor);
    const limit = input.limit + 1;
    const rows = await findOperatorEvents(deps.db, operatorId, { before, limit });
    return toPage(
      { owner, rows, limit: input.limit },
      (row) => ({
        id: row.id,
        at: row.at,
        action: row.action,
        actorId: row.actor_id,
        actorName: row.actor_name,
        targetKind: row.target_kind,
        targetId: row.target_id,
        targetName: row.target_name,
        before: row.before,
        after: row.after,
        requestId: row.request_id,
        tenant:
          row.tenant_id === PLATFORM_TENANT_ID
            ? null
            : { id: row.tenant_id, slug: row.tenant_slug, name: row.tenant_name },
      }),
      (row) => [row.id],
    );
  });
}
