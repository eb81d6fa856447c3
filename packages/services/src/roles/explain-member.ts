import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { explain } from '@gatehouse/policy/explain';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { memberFacts } from './member-facts.ts';

/**
 * Why a member may do something, or not.
 * @throws DomainError `resource.not_found`
 */
export function explainMember(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { userId: UserId; permission: Permission },
) {
  return authorize(deps, ctx, { permission: 'members:change_role' }, async (db) => {
    const [facts] = await memberFacts(db, ctx.tenant.id, input.userId, [input.permission]);
    if (!facts) throw new DomainError('resource.not_found');
    return explain(facts);
  });
}
