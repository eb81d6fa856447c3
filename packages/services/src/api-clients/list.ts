import { listApiClients as selectApiClients } from '@gatehouse/db/repositories/api-clients';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toApiClient } from './api-client.ts';

/** The tenant's API clients, newest first. */
export function listApiClients(deps: Pick<Deps, 'db'>, ctx: Context, input: PageInput) {
  return authorize(deps, ctx, { permission: 'api_clients:manage' }, async (db) => {
    const before = decodeIdCursor(ctx.tenant.id, input.cursor);
    const rows = await selectApiClients(db, ctx.tenant.id, input.limit + 1, before);
    return toPage({ owner: ctx.tenant.id, rows, limit: input.limit }, toApiClient, (row) => [
      row.id,
    ]);
  });
}
