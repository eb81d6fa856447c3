import { getOwnAccessRequest, putAccessRequest } from '@gatehouse/db/repositories/access-requests';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import { type AccessRequestId, newId } from '@gatehouse/domain/ids';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { caller } from '../access/locks.ts';
import { getTenantRole } from '../access/tenant-role.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyMembers } from '../notifications/notify-members.ts';
import { findGranters } from './granters.ts';

/** The most that are told of one request. */
const MAX_TOLD = 10;

/**
 * Asks those who may change the caller's role for a permission: one open request for each. Does
 * nothing for one that the caller has.
 * @throws DomainError `access_request.exists`, `access_request.refused`
 */
export function askForAccess(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  { permission }: { permission: Permission },
): Promise<void> {
  const tenantId = ctx.tenant.id;
  return authorize(
    deps,
    ctx,
    { permission: 'tenant:read', locks: caller },
    async (tx, { actor }) => {
      const { userId } = actor;
      const row = await readDesired(tx, tenantId, userId);
      if (!row) throw new DomainError('resource.not_found');
      const held = await getTenantRole(tx, tenantId, row);
      // What the row gives counts already, or is on its way to Cognito.
      if (held.permissions.has(permission)) return;
      const id = newId<AccessRequestId>();
      if (!(await putAccessRequest(tx, tenantId, { id, userId, permission }))) {
        const standing = await getOwnAccessRequest(tx, tenantId, userId, permission);
        throw new DomainError(
          standing?.refusedAt ? 'access_request.refused' : 'access_request.exists',
        );
      }
      await recordEvent(tx, ctx, tenantId, {
        action: 'access_request.made',
        target: { kind: 'member', id: userId, name: row.name },
        after: { permission },
      });
      const granters = await findGranters(tx, tenantId, { userId, held }, permission);
      const facts = { userId, name: row.name, permission };
      await notifyMembers(deps, tx, granters.slice(0, MAX_TOLD), {
        kind: 'access_request.made',
        facts,
      });
    },
  );
}
