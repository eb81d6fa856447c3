import { endSignIns } from '@gatehouse/db/repositories/memberships';
import type { UserId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { member } from '../access/locks.ts';
import { readMember } from './change.ts';
import { requireAnotherMember } from './secure-account.ts';

/**
 * Ends every sign-in of a member for this tenant, on every device and for every token: the next
 * request asks for a new one. Their other tenants are not touched.
 * @throws DomainError `role.above_own`, `member.not_active`, `member.own_account`
 */
export function signOutMember(deps: Pick<Deps, 'db'>, ctx: Context, input: { userId: UserId }) {
  return authorize(
    deps,
    ctx,
    { permission: 'members:secure', locks: member(input.userId) },
    async (tx, locked) => {
      requireAnotherMember(ctx, locked);
      const tenantId = ctx.tenant.id;
      await endSignIns(tx, tenantId, input.userId);
      await recordEvent(tx, ctx, tenantId, {
        action: 'member.signed_out',
        target: { kind: 'member', id: input.userId, name: locked.target.name },
      });
      return readMember(ctx, tx, input.userId);
    },
  );
}
