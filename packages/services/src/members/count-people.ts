import { countOpenInvitations } from '@gatehouse/db/repositories/invitations';
import { listJoinRequests } from '@gatehouse/db/repositories/join-requests';
import { countViews } from '@gatehouse/db/repositories/member-lists';
import { can } from '@gatehouse/policy/can';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { seesSecurity } from './member.ts';

/** Requests are counted up to this, which then means "or more". */
const MOST_REQUESTS = 100;

/** How many people there are in each view of the members; null for what the caller may not see. */
export interface PeopleCounts {
  readonly all: number;
  /** Owners and admins. */
  readonly leads: number;
  readonly deactivated: number;
  readonly withoutMfa: number | null;
  readonly neverSignedIn: number | null;
  /** Open and expired invitations. */
  readonly invitations: number | null;
  readonly requests: number | null;
}

/** The numbers of the members' page, whatever it is searched for. */
export function countPeople(deps: Pick<Deps, 'db'>, ctx: Context): Promise<PeopleCounts> {
  return authorize(deps, ctx, { permission: 'members:read' }, async (db) => {
    const { id } = ctx.tenant;
    const invites = can(ctx, 'members:invite');
    const sees = seesSecurity(ctx);
    const [views, invitations, requests] = await Promise.all([
      countViews(db, id),
      invites ? countOpenInvitations(db, id) : null,
      invites ? listJoinRequests(db, id, MOST_REQUESTS, null) : null,
    ]);
    const { all, leads, deactivated } = views;
    return {
      all,
      leads,
      deactivated,
      withoutMfa: sees ? views.without_mfa : null,
      neverSignedIn: sees ? views.never_signed_in : null,
      invitations,
      requests: requests?.length ?? null,
    };
  });
}
