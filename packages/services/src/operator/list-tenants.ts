import {
  findOperatorTenants,
  type OperatorTenantRow,
} from '@gatehouse/db/repositories/operator-tenants';
import type { Deps } from '../access/deps.ts';
import { decodeCursor, type PageInput, toPage } from '../page.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** All tenants by slug, or those whose slug or name holds a text. */
export function listOperatorTenants(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  input: PageInput & { readonly search?: string | undefined },
) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const owner = ctx.principal.userId;
    const after = decodeCursor(owner, input.cursor, 1)?.[0] ?? '';
    const search = input.search ?? '';
    const limit = input.limit + 1;
    const rows = await findOperatorTenants(deps.db, operatorId, { search, after, limit });
    return toPage({ owner, rows, limit: input.limit }, toTenant, (row) => [row.slug]);
  });
}

function toTenant(row: OperatorTenantRow) {
  return {
    id: row.tenant_id,
    slug: row.slug,
    name: row.name,
    createdAt: row.created_at,
    suspended: row.suspended,
    deletedAt: row.deleted_at,
    purgeAt: row.purge_at,
    members: row.members,
    owners: row.owners,
    comparedAt: row.compared_at,
    differences: row.differences,
    heldSince: row.held_since,
  };
}
