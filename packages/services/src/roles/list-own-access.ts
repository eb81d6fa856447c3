import { explain, type Explanation } from '@gatehouse/policy/explain';
import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { inviterFacts } from '../invitations/inviter-facts.ts';
import { toAccessFacts } from './access-facts.ts';

/** Every permission, and why the caller has it or not. */
export function listOwnAccess(deps: Pick<Deps, 'db'>, ctx: Context): Promise<Explanation[]> {
  return authorize(deps, ctx, { permission: 'tenant:read' }, (db) =>
    Promise.all(
      ALL_PERMISSIONS.map(async (permission) =>
        explain({
          ...toAccessFacts(ctx, permission),
          ...(await inviterFacts(db, ctx.tenant.id, permission, ctx.role)),
        }),
      ),
    ),
  );
}
