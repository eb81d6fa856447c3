import { listDomains as selectDomains } from '@gatehouse/db/repositories/domains';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toDomain } from './domain.ts';

/** The tenant's domains that were not given up, by name. */
export function listDomains(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => ({
    items: (await selectDomains(db, ctx.tenant.id)).map(toDomain),
  }));
}
