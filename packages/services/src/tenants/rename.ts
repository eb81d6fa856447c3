import { renameTenant as updateName } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../audit/record.ts';
import type { Deps } from '../deps.ts';
import { type Context, inTenant } from '../in-tenant.ts';

/** Changes the tenant's name; its slug stays. */
export function renameTenant(deps: Pick<Deps, 'db'>, ctx: Context, input: { name: string }) {
  return inTenant(deps, ctx, 'tenant:rename', async (tx, actor) => {
    const { tenant } = ctx;
    const before = await updateName(tx, tenant.id, input.name);
    if (before === null) throw new DomainError('resource.not_found');
    if (before !== input.name) {
      await recordEvent(tx, ctx, tenant.id, 'tenant.renamed', {
        target: { kind: 'tenant', id: tenant.id, name: input.name },
        before: { name: before },
        after: { name: input.name },
      });
    }
    return {
      id: tenant.id,
      slug: tenant.slug,
      name: input.name,
      role: actor.role,
      permissions: [...actor.permissions],
    };
  });
}
