import {
  findOperatorDatabases,
  findPool,
  type OperatorDatabaseRow,
} from '@gatehouse/db/repositories/operator-databases';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** Databases of the list. */
const MOST = 200;

/** The pool, and the databases that tenants have of their own, those with a fault first. */
export function listDatabases(deps: Pick<Deps, 'db'>, ctx: OperatorContext) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const [pool, rows] = await Promise.all([
      findPool(deps.db, operatorId),
      findOperatorDatabases(deps.db, operatorId, { tenantId: null, limit: MOST }),
    ]);
    const migrations = pool?.migrations ?? 0;
    return {
      pool: {
        tenants: pool?.tenants ?? 0,
        connections: pool?.connections ?? 0,
        connectionsAllowed: pool?.connections_allowed ?? 0,
        migrations,
      },
      total: rows[0]?.total ?? 0,
      items: rows.map((row) => ({
        tenant: { id: row.tenant_id, slug: row.slug, name: row.name },
        ...toDatabase(row, migrations),
      })),
    };
  });
}

/** @param released migrations of the pool, which a release reaches first */
export function toDatabase(row: OperatorDatabaseRow, released: number) {
  return {
    key: row.database_key,
    place: row.place,
    movingTo: row.moving_to,
    fault: row.refusal ?? row.fault,
    checkedAt: row.checked_at,
    connections: row.connections,
    connectionsAllowed: row.connections_allowed,
    migrationsMissing: row.migrations === null ? null : Math.max(0, released - row.migrations),
  };
}
