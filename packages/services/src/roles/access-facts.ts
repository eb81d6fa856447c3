import type { AccessFacts } from '@gatehouse/policy/explain';
import { isProgram } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Context } from '../access/actor.ts';

/**
 * What a decision about this caller rests on, as this request knows it. Of the list of a custom
 * role it knows what is left of it: where the base role may, that says whether the list names it.
 */
export function toAccessFacts(ctx: Context, permission: Permission): AccessFacts {
  const { principal, membership, permissions } = ctx;
  const { role, status, customRole } = membership;
  return {
    permission,
    membership: {
      role,
      status,
      customRole: customRole && { name: customRole.name, permissions: [...permissions] },
    },
    claimRole:
      principal.kind === 'user' ? (principal.claims.roles.get(ctx.tenant.id) ?? null) : role,
    granted: isProgram(principal) ? principal.granted : undefined,
  };
}
