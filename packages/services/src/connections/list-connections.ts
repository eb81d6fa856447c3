import { listConnections as listRows } from '@gatehouse/db/repositories/sso-connection-changes';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { describeConnection } from './describe-connection.ts';
import type { SsoSetUpDeps } from './sso-set-up-deps.ts';

/** The tenant's connections, the oldest first. */
export function listConnections(deps: SsoSetUpDeps, ctx: Context) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const rows = await listRows(db, ctx.tenant.id);
    return { items: rows.map((row) => describeConnection(deps, row)) };
  });
}
