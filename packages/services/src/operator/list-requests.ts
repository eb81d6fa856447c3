import { findOperatorRequests } from '@gatehouse/db/repositories/operator-events';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** Rows of the list. */
const LIMIT = 100;

/** What waits for a second member of staff, what ends first before all. */
export function listStaffRequests(deps: Pick<Deps, 'db'>, ctx: OperatorContext) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const rows = await findOperatorRequests(deps.db, operatorId, LIMIT);
    return {
      items: rows.map((row) => ({
        id: row.request_id,
        act: row.act,
        person: { id: row.user_id, name: row.user_name, email: row.user_email },
        requestedBy: row.requested_by,
        requestedByName: row.requested_by_name,
        own: row.requested_by === operatorId,
        requestedAt: row.requested_at,
        answerUntil: row.answer_until,
      })),
    };
  });
}
