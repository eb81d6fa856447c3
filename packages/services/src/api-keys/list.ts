import { listApiKeys as selectApiKeys } from '@gatehouse/db/repositories/api-keys';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toApiKey } from './api-key.ts';

/** The tenant's API keys, newest first, without the revoked ones. */
export function listApiKeys(deps: Pick<Deps, 'db'>, ctx: Context, input: PageInput) {
  return authorize(deps, ctx, { permission: 'api_keys:manage' }, async (db) => {
    const before = decodeIdCursor(ctx.tenant.id, input.cursor);
    const rows = await selectApiKeys(db, ctx.tenant.id, input.limit + 1, before);
    return toPage({ owner: ctx.tenant.id, rows, limit: input.limit }, toApiKey, (row) => [row.id]);
  });
}
