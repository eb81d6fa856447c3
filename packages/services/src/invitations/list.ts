import { listOpenInvitations } from '@gatehouse/db/repositories/invitations';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toInvitation } from './invitation.ts';

/** The tenant's open and expired invitations, newest first. */
export function listInvitations(deps: Pick<Deps, 'db'>, ctx: Context, input: PageInput) {
  return authorize(deps, ctx, { permission: 'members:invite' }, async (db) => {
    const before = decodeIdCursor(ctx.tenant.id, input.cursor);
    const rows = await listOpenInvitations(db, ctx.tenant.id, input.limit + 1, before);
    return toPage({ owner: ctx.tenant.id, rows, limit: input.limit }, toInvitation, (row) => [
      row.id,
    ]);
  });
}
