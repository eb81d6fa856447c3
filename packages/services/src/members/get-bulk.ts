import type { Deps } from '../access/deps.ts';
import { type Context, readInTenant } from '../access/in-tenant.ts';
import { readBulk } from './bulk.ts';

/**
 * How far one of the caller's bulk changes is.
 * @throws DomainError `resource.not_found`
 */
export function getBulk(deps: Pick<Deps, 'db'>, ctx: Context, input: { id: string }) {
  return readInTenant(deps, ctx, 'members:read', (db) => readBulk(db, ctx, input.id));
}
