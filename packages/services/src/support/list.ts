import {
  listSupportAccesses as select,
  type SupportAccessRow,
} from '@gatehouse/db/repositories/support-accesses';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';

/** Rows of the history: what an owner looks through. */
const LIMIT = 100;

/** What staff asked for and got in the tenant, newest first. */
export function listSupportAccesses(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:secure' }, async (db) => {
    const rows = await select(db, ctx.tenant.id, LIMIT);
    return { items: rows.map(toSupportAccess) };
  });
}

function toSupportAccess(row: SupportAccessRow) {
  return { ...row };
}
