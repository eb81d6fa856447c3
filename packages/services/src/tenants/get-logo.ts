import { getLogo as selectLogo } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

/**
 * The tenant's logo.
 * @throws DomainError `resource.not_found` when it has none
 */
export function getLogo(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
): Promise<{ mediaType: string; bytes: Uint8Array; tag: string }> {
  return authorize(deps, ctx, { permission: 'tenant:read' }, async (db) => {
    const logo = await selectLogo(db, ctx.tenant.id);
    if (!logo) throw new DomainError('resource.not_found');
    return logo;
  });
}
