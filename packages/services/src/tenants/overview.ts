import { type OverviewRow, readOverview } from '@gatehouse/db/repositories/overview';
import { DomainError } from '@gatehouse/domain/errors';
import { can } from '@gatehouse/policy/can';
import { type Context, getActingUserId } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Deps } from '../access/deps.ts';
import { seesSecurity } from '../members/member.ts';

/** Days. */
const TERMS = { invitationDays: 2, keyDays: 14, unusedDays: 90 };

/**
 * How a tenant is doing, in numbers; a part that the caller may not see is null.
 * @throws DomainError `resource.not_found`
 */
export function getOverview(deps: Pick<Deps, 'db'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const parts = {
      members: can(ctx, 'members:read'),
      invitations: can(ctx, 'members:invite'),
      apiKeys: can(ctx, 'api_keys:manage'),
      projects: can(ctx, 'projects:read'),
    };
    const row = await readOverview(db, ctx.tenant.id, getActingUserId(ctx), {
      parts,
      terms: TERMS,
    });
    if (!row) throw new DomainError('resource.not_found');
    return toOverview(row, seesSecurity(ctx));
  });
}

export type Overview = ReturnType<typeof toOverview>;

function toOverview(row: OverviewRow, security: boolean) {
  const { active, deactivated, owners, withoutMfa, invited, asking, keys } = row;
  return {
    members: active !== null && {
      active,
      deactivated: deactivated ?? 0,
      owners: owners ?? 0,
      withoutMfa: security ? withoutMfa : null,
    },
    invitations: invited !== null && { open: invited, expiring: row.invitationsExpiring ?? 0 },
    joinRequests: asking,
    apiKeys: keys !== null && {
      active: keys,
      expiring: row.keysExpiring ?? 0,
      unused: row.keysUnused ?? 0,
    },
    done: {
      project: row.hasProject,
      people: (active ?? 0) + (deactivated ?? 0) > 1 || (invited ?? 0) > 0,
      look: row.hasLook,
      secondFactor: row.ownMfa,
      domain: row.hasDomain,
    },
  };
}
