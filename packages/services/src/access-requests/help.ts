import { getOwnAccessRequest } from '@gatehouse/db/repositories/access-requests';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import { can } from '@gatehouse/policy/can';
import { neededRole } from '@gatehouse/policy/needed-role';
import type { Permission } from '@gatehouse/policy/permissions';
import { type Context, getActingUserId } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { getTenantRole } from '../access/tenant-role.ts';
import { findGranters } from './granters.ts';

/** So many are named. */
const NAMED = 3;

/**
 * How the caller could come by a permission: the role that it takes, who could give it, and what
 * became of a request of theirs. Names are for those who see members (decision 0123).
 */
export function getAccessHelp(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { permission }: { permission: Permission },
) {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const userId = getActingUserId(ctx);
    const row = await readDesired(db, ctx.tenant.id, userId);
    if (!row) throw new DomainError('resource.not_found');
    const held = await getTenantRole(db, ctx.tenant.id, row);
    const [granters, request] = await Promise.all([
      findGranters(db, ctx.tenant.id, { userId, held }, permission),
      getOwnAccessRequest(db, ctx.tenant.id, userId, permission),
    ]);
    return {
      allowed: held.permissions.has(permission),
      role: neededRole(held.role, permission),
      people: can(ctx, 'members:read') ? granters.slice(0, NAMED).map(({ name }) => name) : [],
      request: request && (request.refusedAt ? ('refused' as const) : ('open' as const)),
    };
  });
}
