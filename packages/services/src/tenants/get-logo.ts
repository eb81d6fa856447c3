import { getLogo as selectLogo } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import { type Context, readInTenant } from '../access/in-tenant.ts';

/**
 * The tenant's logo.
 * @throws DomainError `resource.not_found` when it has none
 */
export function getLogo(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
): Promise<{ mediaType: string; bytes: Uint8Array; tag: string }> {
  return readInTenant(deps, ctx, 'tenant:read', async (db) => {
    const logo = await selectLogo(db, ctx.tenant.id);
    if (!logo) throw new DomainError('resource.not_found');
    return logo;
  });
}
