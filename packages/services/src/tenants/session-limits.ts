import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps, Settings } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/** How old a sign-in may be in a tenant, and for how long unused; null for no limit of its own. */
export interface SessionLimits {
  readonly idleMinutes: number | null;
  readonly maxHours: number | null;
}

/** The limits that hold for every session: a tenant's own can only be stricter. */
export function longestLimits({ session }: Pick<Settings, 'session'>) {
  return {
    idleMinutes: Math.floor(session.idleSeconds / 60),
    maxHours: Math.floor(session.maxSeconds / 3_600),
  };
}

/** The tenant's own limits, and the operator's. */
export function getSessionLimits(deps: Pick<Deps, 'db' | 'settings'>, ctx: Context) {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const tenant = await getTenant(db, ctx.tenant.id);
    if (!tenant) throw new DomainError('resource.not_found');
    return {
      idleMinutes: tenant.sessionIdleMinutes,
      maxHours: tenant.sessionMaxHours,
      longest: longestLimits(deps.settings),
      version: tenant.version,
    };
  });
}
