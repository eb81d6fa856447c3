import { noteMfaReminders } from '@gatehouse/db/repositories/memberships';
import { getActingUserId, type Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { caller } from '../access/locks.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyMembers } from '../notifications/notify-members.ts';

/** The most that are told at once; who is left is told the next time. */
const MAX_REMINDED = 1_000;

/**
 * Asks active members without a second factor to set one up, here and by mail: each at most once a
 * day, and never the caller.
 * @returns how many were told
 */
export function remindOfMfa(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
): Promise<{ reminded: number }> {
  return authorize(deps, ctx, { permission: 'members:secure', locks: caller }, async (tx) => {
    const { id, name } = ctx.tenant;
    const exceptId = getActingUserId(ctx);
    const members = await noteMfaReminders(tx, id, { exceptId, limit: MAX_REMINDED });
    if (members.length === 0) return { reminded: 0 };
    await recordEvent(tx, ctx, id, {
      action: 'member.mfa_reminded',
      target: { kind: 'tenant', id, name },
      after: { members: members.length },
    });
    await notifyMembers(deps, tx, members, { kind: 'member.mfa_reminded', facts: {} });
    return { reminded: members.length };
  });
}
