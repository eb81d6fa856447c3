import { countMembers as selectCounts } from '@gatehouse/db/repositories/member-lists';
import type { MemberFilter } from '@gatehouse/domain/member-list';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { requireSecurity } from './list.ts';

/** Beyond this no one counts on: it bounds what the question costs. */
const MOST = 10_000;

/** How many members match, by status; each at most `limit`, which then means "or more". */
export function countMembers(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: Omit<MemberFilter, 'status'>,
) {
  requireSecurity(ctx, input);
  return authorize(deps, ctx, { permission: 'members:read' }, async (db) => ({
    ...(await selectCounts(db, ctx.tenant.id, input, MOST)),
    limit: MOST,
  }));
}
