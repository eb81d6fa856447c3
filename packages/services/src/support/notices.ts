import { listOpenSupport } from '@gatehouse/db/repositories/support-accesses';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';

/** What everyone in a tenant is to know on every page: it is suspended, and who of the staff is inside. */
export function getTenantNotices(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const { id: tenantId } = ctx.tenant;
    const [tenant, inside] = [await getTenant(db, tenantId), await listOpenSupport(db, tenantId)];
    return {
      suspension: tenant?.suspensionReason ?? null,
      support: inside.map(({ id, operatorName, writes, until }) => ({
        id,
        operatorName,
        writes,
        until: until ?? new Date(0),
      })),
    };
  });
}
