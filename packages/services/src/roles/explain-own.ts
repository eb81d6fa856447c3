import { explain } from '@gatehouse/policy/explain';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { inviterFacts } from '../invitations/inviter-facts.ts';
import { toAccessFacts } from './access-facts.ts';

/** Why the caller may do something, or not. */
export function explainOwn(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { permission: Permission },
) {
  const { permission } = input;
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) =>
    explain({
      ...toAccessFacts(ctx, permission),
      ...(await inviterFacts(db, ctx.tenant.id, permission, ctx.role)),
    }),
  );
}
