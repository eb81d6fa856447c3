import type { RequestContext } from '@gatehouse/domain/context';
import type { PersonPrincipal } from '@gatehouse/domain/principal';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { findVisibleTenants } from '../access/visible-tenants.ts';

/** The tenants where the caller is an active member, by name. */
export async function listTenants(deps: Pick<Deps, 'db'>, ctx: RequestContext<PersonPrincipal>) {
  const rows = await findVisibleTenants(deps, ctx.principal);
  return {
    items: rows.map((row) => ({
      id: row.tenant_id,
      slug: row.slug,
      name: row.name,
      role: row.role,
      accent: row.accent,
      logo: row.logo,
      pending: !ctx.principal.claims.roles.has(toId<TenantId>(row.tenant_id)),
    })),
  };
}
