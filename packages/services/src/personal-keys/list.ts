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

/** The caller's personal keys and connected apps in all of their tenants, newest first, without the revoked ones. */
export async function listOwnPersonalKeys(deps: Pick<Deps, 'db'>, ctx: UserContext) {
  const rows = await findPersonalKeys(deps.db, ctx.principal.userId);
  return { items: rows.map(toPersonalKey) };
}

/** The personal keys that reach the tenant, whoever's they are, or the connected apps; newest first. */
export function listPersonalKeys(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: PageInput & { readonly apps: boolean },
) {
  return authorize(deps, ctx, { permission: 'api_keys:manage' }, async (db) => {
    const { id: owner } = ctx.tenant;
    const before = decodeIdCursor(owner, input.cursor);
    const { apps, limit } = input;
    const rows = await selectPersonalKeys(db, owner, { apps, limit: limit + 1, before });
    return toPage({ owner, rows, limit }, toPersonalKey, (row) => [row.id]);
  });
}
