import { findInvited } from '@gatehouse/db/repositories/invitations';
import { findEmailsOfMembers } from '@gatehouse/db/repositories/memberships';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/** What an address is to this tenant; of other tenants nothing is asked. */
export type InvitationState = 'free' | 'member' | 'invited';

/** Tells which of these addresses, normalised, are members already or have an open invitation. */
export function checkInvitations(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { emails: readonly string[] },
): Promise<{ items: { email: string; state: InvitationState }[] }> {
  return authorize(deps, ctx, { permission: 'members:invite' }, async (db) => {
    const members = new Set(await findEmailsOfMembers(db, ctx.tenant.id, input.emails));
    const invited = new Set(await findInvited(db, ctx.tenant.id, input.emails));
    const getState = (email: string) =>
      members.has(email) ? 'member' : invited.has(email) ? 'invited' : 'free';
    return { items: input.emails.map((email) => ({ email, state: getState(email) })) };
  });
}
