import { listOpenSupport } from '@gatehouse/db/repositories/support-accesses';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { DefaultRole, Inviters } from '@gatehouse/domain/invitation-rules';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';

/**
 * What every page of a tenant needs, in one read: whether it is suspended, who of the staff is inside, and who may
 * invite into which role.
 */
export function getTenantFrame(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const { id: tenantId } = ctx.tenant;
    const [tenant, inside] = [await getTenant(db, tenantId), await listOpenSupport(db, tenantId)];
    if (!tenant) throw new DomainError('resource.not_found');
    return {
      inviters: tenant.inviters as Inviters,
      defaultRole: tenant.defaultRole as DefaultRole,
      suspension: tenant.suspensionReason ?? null,
      support: inside.map(({ id, operatorName, writes, until }) => ({
        id,
        operatorName,
        writes,
        until: until ?? new Date(0),
      })),
    };
  });
}
