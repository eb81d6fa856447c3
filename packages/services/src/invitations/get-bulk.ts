import type { Deps } from '../access/deps.ts';
import { type Context, readInTenant } from '../access/in-tenant.ts';
import { readBulkInvitations } from './bulk.ts';

/**
 * How far one of the caller's lists of people to invite is.
 * @throws DomainError `resource.not_found`
 */
export function getBulkInvitations(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: string }) {
  return readInTenant(deps, ctx, 'members:invite', (db) => readBulkInvitations(db, ctx, input.id));
}
