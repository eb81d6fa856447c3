import { findOperatorSupport } from '@gatehouse/db/repositories/operator-events';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** Rows of the list. */
const LIMIT = 50;

/** What staff asked for, in one tenant or in all, newest first. */
export function listOperatorSupport(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { tenantId = null }: { tenantId?: string | null | undefined },
) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const rows = await findOperatorSupport(deps.db, operatorId, { tenantId, limit: LIMIT });
    return {
      items: rows.map((row) => ({
        id: row.access_id,
        tenant: { id: row.tenant_id, slug: row.tenant_slug, name: row.tenant_name },
        status: row.status,
        reason: row.reason,
        operatorId: row.operator_id,
        operatorName: row.operator_name,
        own: row.operator_id === operatorId,
        createdAt: row.created_at,
        askedMinutes: row.asked_minutes,
        asksWrite: row.asks_write,
        answerUntil: row.answer_until,
        writes: row.writes,
        until: row.until,
        endedAt: row.ended_at,
      })),
    };
  });
}
