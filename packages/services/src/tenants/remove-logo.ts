import { deleteLogo, lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';

/** Removes the tenant's logo: its initials stand in its place. */
export function removeLogo(deps: Pick<Deps, 'db'>, ctx: Context): Promise<void> {
  return authorize(deps, ctx, { permission: 'tenant:rename', locks: caller }, async (tx) => {
    const { id } = ctx.tenant;
    const tenant = await lockTenant(tx, id);
    if (!tenant) throw new DomainError('resource.not_found');
    if (!(await deleteLogo(tx, id))) return;
    await recordEvent(tx, ctx, id, {
      action: 'tenant.logo_removed',
      target: { kind: 'tenant', id, name: tenant.name },
    });
  });
}
