import {
  findOperatorPeople,
  type OperatorPersonRow,
} from '@gatehouse/db/repositories/operator-people';
import type { Deps } from '../access/deps.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/** Everyone who has ever signed in, or those whose name or address holds a text. */
export function listPeople(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  input: PageInput & { readonly search?: string | undefined },
) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const owner = ctx.principal.userId;
    const after = decodeIdCursor(owner, input.cursor);
    const search = input.search ?? '';
    const limit = input.limit + 1;
    const rows = await findOperatorPeople(deps.db, operatorId, { search, after, limit });
    return toPage({ owner, rows, limit: input.limit }, toPerson, (row) => [row.user_id]);
  });
}

function toPerson(row: OperatorPersonRow) {
  return {
    id: row.user_id,
    email: row.email,
    name: row.name,
    status: row.status,
    pending: !row.settled,
    createdAt: row.created_at,
    memberships: row.memberships,
    operator: row.operator,
  };
}
