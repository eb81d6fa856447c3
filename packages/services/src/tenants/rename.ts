import { lockTenant, renameTenant as updateName } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/**
 * Changes the tenant's name; its slug stays. The pool's groups follow.
 * @throws DomainError `resource.changed`
 */
export function renameTenant(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: { name: string; seen?: SeenVersions },
) {
  return authorize(
    deps,
    ctx,
    { permission: 'tenant:rename', locks: caller },
    async (tx, { actor }) => {
      const { tenant } = ctx;
      const before = await lockTenant(tx, tenant.id);
      if (!before) throw new DomainError('resource.not_found');
      requireVersion(input.seen, before.version);
      const changed = before.name !== input.name;
      if (changed) {
        await updateName(tx, tenant.id, input.name);
        await recordEvent(tx, ctx, tenant.id, {
          action: 'tenant.renamed',
          target: { kind: 'tenant', id: tenant.id, name: input.name },
          before: { name: before.name },
          after: { name: input.name },
        });
        await deps.jobs.send(tx, 'tenant-describe', { tenantId: tenant.id });
      }
      return {
        id: tenant.id,
        slug: tenant.slug,
        name: input.name,
        version: before.version + (changed ? 1 : 0),
        role: actor.role,
        customRole: ctx.membership.customRole,
        permissions: [...actor.permissions],
      };
    },
  );
}
