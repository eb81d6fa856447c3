import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { DefaultRole, Inviters } from '@gatehouse/domain/invitation-rules';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/** Who may invite, and into which role when no one says another. */
export interface InvitationRules {
  readonly inviters: Inviters;
  readonly defaultRole: DefaultRole;
}

/** The tenant's rules of inviting. */
export function getInvitationRules(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
): Promise<InvitationRules & { version: number }> {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const tenant = await getTenant(db, ctx.tenant.id);
    if (!tenant) throw new DomainError('resource.not_found');
    return {
      inviters: tenant.inviters as Inviters,
      defaultRole: tenant.defaultRole as DefaultRole,
      version: tenant.version,
    };
  });
}
