import { getScimConnection } from '@gatehouse/db/repositories/scim-connections';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { ScimSetUpDeps } from './set-up-deps.ts';
import { describeScim } from './describe.ts';

/** The tenant's directory, its tokens and its rules; `connection` null for none. */
export function getScim(deps: ScimSetUpDeps, ctx: Context) {
  return authorize(deps, ctx, { permission: 'sso:manage' }, async (db) => {
    const row = await getScimConnection(db, ctx.tenant.id);
    return { connection: row && (await describeScim(db, deps.settings.appOrigin, row)) };
  });
}
