import {
  findPersonalKeys,
  listPersonalKeys as selectPersonalKeys,
} from '@gatehouse/db/repositories/personal-keys';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toPersonalKey } from './personal-key.ts';

/** The caller's personal keys in all of their tenants, newest first, without the revoked ones. */
export async function listOwnPersonalKeys(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const rows = await findPersonalKeys(deps.db, ctx.principal.userId);
  return { items: rows.map(toPersonalKey) };
}

/** The personal keys that reach the tenant, whoever's they are, newest first. */
export function listPersonalKeys(deps: Pick<Deps, 'db'>, ctx: Context, input: PageInput) {
  return authorize(deps, ctx, { permission: 'api_keys:manage' }, async (db) => {
    const { id: owner } = ctx.tenant;
    const before = decodeIdCursor(owner, input.cursor);
    const rows = await selectPersonalKeys(db, owner, input.limit + 1, before);
    return toPage({ owner, rows, limit: input.limit }, toPersonalKey, (row) => [row.id]);
  });
}
