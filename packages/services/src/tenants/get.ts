import { getTenant as selectTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/** The tenant, and what the caller may do in it. */
export function getTenant(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const tenant = await selectTenant(db, ctx.tenant.id);
    if (!tenant) throw new DomainError('resource.not_found');
    return {
      id: tenant.id,
      slug: tenant.slug,
      name: tenant.name,
      version: tenant.version,
      createdAt: tenant.createdAt,
      role: ctx.role,
      customRole: ctx.membership.customRole,
      permissions: [...ctx.permissions],
    };
  });
}
