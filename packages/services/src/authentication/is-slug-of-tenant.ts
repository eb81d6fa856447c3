import { listSlugs } from '@gatehouse/db/repositories/tenants';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

/** Is this a slug of the tenant, now or before? */
export async function isSlugOfTenant(
  deps: Pick<Deps, 'db'>,
  tenantId: TenantId,
  slug: string,
): Promise<boolean> {
  const slugs = await deps.db.readTenant({ tenantId }, (db) => listSlugs(db, tenantId));
  return slugs.includes(slug);
}
