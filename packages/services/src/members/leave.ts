import { DomainError } from '@gatehouse/domain/errors';
import { requirePermission } from '@gatehouse/policy/can';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { leaveTenant } from '../people/leave-tenant.ts';

/**
 * Leaves the tenant: everyone may, in any role, but for its last owner.
 * @throws DomainError `member.last_owner`; `resource.not_found` for who has been removed meanwhile;
 *   `auth.person_required` for a program
 */
export async function leave(deps: Pick<Deps, 'db' | 'jobs'>, ctx: Context): Promise<void> {
  requirePermission(ctx, 'tenant:read');
  const { principal, tenant } = ctx;
  if (principal.kind !== 'user') throw new DomainError('auth.person_required');
  const left = await leaveTenant(deps, ctx, tenant.id, principal.userId);
  // Someone else was faster.
  if (!left) throw new DomainError('resource.not_found');
}
