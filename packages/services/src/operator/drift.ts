import { findDrift, findDriftSummary } from '@gatehouse/db/repositories/operator-tenants';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** Rows of the list. */
const MOST = 100;

/** Where the pool differed from the database when they were last compared. */
export function getDrift(deps: Pick<Deps, 'db'>, ctx: OperatorContext) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const [summary, rows] = await Promise.all([
      findDriftSummary(deps.db, operatorId),
      findDrift(deps.db, operatorId, MOST),
    ]);
    return {
      tenants: summary?.tenants ?? 0,
      compared: summary?.compared ?? 0,
      withDifferences: summary?.with_differences ?? 0,
      held: summary?.held ?? 0,
      oldest: summary?.oldest ?? null,
      newest: summary?.newest ?? null,
      items: rows.map((row) => ({
        id: row.tenant_id,
        slug: row.slug,
        name: row.name,
        comparedAt: row.compared_at,
        differences: row.differences,
        repaired: row.repaired,
        heldSince: row.held_since,
        findings: row.findings.map((finding) => ({ ...finding, inPool: [...finding.inPool] })),
      })),
    };
  });
}
