import { findCreators, findGroupCounts } from '@gatehouse/db/repositories/operator-tenants';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** Groups that Cognito allows in a user pool, by default and at most. */
const ROOM = 10_000;

/** From here on it is time to ask who makes them. */
const WARN_AT = 8_000;

/** Rows of the list. */
const MOST = 100;

/** How many groups the pool holds, and who may make no further tenant. */
export function getGroupRoom(deps: Pick<Deps, 'db' | 'settings'>, ctx: OperatorContext) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const limits = deps.settings.tenantLimits;
    const [counts, creators] = await Promise.all([
      findGroupCounts(deps.db, operatorId),
      findCreators(deps.db, operatorId, limits, MOST),
    ]);
    // The group of operators is no tenant's.
    const groups = (counts?.groups ?? 0) + 1;
    return {
      groups,
      room: ROOM,
      scarce: groups >= WARN_AT,
      compared: counts?.compared ?? 0,
      tenants: counts?.tenants ?? 0,
      limits,
      items: creators.map(({ user_id: id, ...creator }) => ({ id, ...creator })),
    };
  });
}
