import type { ScopedWriter } from '@gatehouse/db/database';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { requireMayInvite } from '@gatehouse/policy/inviters';
import type { Inviters } from '@gatehouse/domain/invitation-rules';
import type { Actor, Context } from '../access/actor.ts';

/**
 * Refuses who may not invite by the tenant's own rule; a program is asked for its maker's role.
 * @throws DomainError `invitation.owners_only`
 */
export async function requireInviter(tx: ScopedWriter, ctx: Context, actor: Actor) {
  const tenant = await getTenant(tx, ctx.tenant.id);
  if (!tenant) throw new DomainError('resource.not_found');
  requireMayInvite(tenant.inviters as Inviters, actor.role);
}
