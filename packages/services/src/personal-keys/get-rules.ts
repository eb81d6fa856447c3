import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/** May members make keys that act as them here? */
export function getPersonalKeyRules(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const tenant = await getTenant(db, ctx.tenant.id);
    if (!tenant) throw new DomainError('resource.not_found');
    return { allowed: tenant.personalKeys, version: tenant.version };
  });
}
