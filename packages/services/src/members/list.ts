import { listMemberships } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import { isUuid } from '@gatehouse/domain/ids';
import type { Deps } from '../deps.ts';
import { type Context, readInTenant } from '../in-tenant.ts';
import { decodeCursor, type PageInput, toPage } from '../page.ts';
import { toMember } from './member.ts';

/** The tenant's members, by name. */
export function listMembers(deps: Pick<Deps, 'db'>, ctx: Context, input: PageInput) {
  return readInTenant(deps, ctx, 'members:read', async (db) => {
    const rows = await listMemberships(db, ctx.tenant.id, input.limit + 1, positionOf(ctx, input));
    return toPage(ctx.tenant.id, rows, input.limit, toMember, (row) => [row.name, row.userId]);
  });
}

function positionOf(ctx: Context, input: PageInput) {
  const position = decodeCursor(ctx.tenant.id, input.cursor, 2);
  if (!position) return null;
  const [name = '', userId = ''] = position;
  if (!isUuid(userId)) {
    throw new DomainError('input.invalid', { fields: { cursor: 'is not a cursor of this list' } });
  }
  return { name, userId };
}
