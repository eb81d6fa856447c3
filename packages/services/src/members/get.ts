import { getMember as selectMember } from '@gatehouse/db/repositories/member-lists';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { type Member, toMember } from './member.ts';

/**
 * One member of the tenant.
 * @throws DomainError `resource.not_found`
 */
export function getMember(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { userId: UserId },
): Promise<Member> {
  return authorize(deps, ctx, { permission: 'members:read' }, async (db) => {
    const row = await selectMember(db, ctx.tenant.id, input.userId);
    if (!row) throw new DomainError('resource.not_found');
    return toMember(row, ctx);
  });
}
