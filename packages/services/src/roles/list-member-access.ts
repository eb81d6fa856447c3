import type { UserId } from '@gatehouse/domain/ids';
import { explain, type Explanation } from '@gatehouse/policy/explain';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { memberFacts } from './member-facts.ts';

/**
 * Every permission, and why a member has it or not.
 * @throws DomainError `resource.not_found`
 */
export function listMemberAccess(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { userId: UserId },
): Promise<Explanation[]> {
  return authorize(deps, ctx, { permission: 'members:change_role' }, async (db) =>
    (await memberFacts(db, ctx.tenant.id, input.userId)).map(explain),
  );
}
