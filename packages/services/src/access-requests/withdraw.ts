import { deleteOwnAccessRequest } from '@gatehouse/db/repositories/access-requests';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';

/**
 * Takes back the caller's request for a permission, while it waits.
 * @throws DomainError `resource.not_found`
 */
export function withdrawAccessRequest(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { permission }: { permission: Permission },
): Promise<void> {
  const tenantId = ctx.tenant.id;
  return authorize(
    deps,
    ctx,
    { permission: 'tenant:read', locks: caller },
    async (tx, { actor: { userId } }) => {
      const row = await readDesired(tx, tenantId, userId);
      const gone = await deleteOwnAccessRequest(tx, tenantId, userId, permission);
      if (!row || !gone) throw new DomainError('resource.not_found');
      await recordEvent(tx, ctx, tenantId, {
        action: 'access_request.withdrawn',
        target: { kind: 'member', id: userId, name: row.name },
        before: { permission },
      });
    },
  );
}
