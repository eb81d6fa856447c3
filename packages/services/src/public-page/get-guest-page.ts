import { listPublishedFiles } from '@gatehouse/db/repositories/files';
import { findTenantOfPublicPage } from '@gatehouse/db/repositories/lookups';
import { getPublicPage } from '@gatehouse/db/repositories/public-pages';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { Deps } from '../access/deps.ts';
import type { FilesDeps } from '../files/files-access.ts';
import { MOST_PUBLISHED } from './page.ts';

/** What anyone may read of a tenant at its public address; null where nothing is published. */
export async function getGuestPage(deps: Pick<Deps, 'db'> & FilesDeps, slug: string) {
  const tenantId = deps.files && (await findTenantOfPublicPage(deps.db, slug));
  if (!tenantId) return null;
  return deps.db.readTenant({ tenantId }, async (db) => {
    const page = await getPublicPage(db, tenantId);
    const tenant = await getTenant(db, tenantId);
    if (!page?.published || !tenant) return null;
    const files = await listPublishedFiles(db, tenantId, MOST_PUBLISHED);
    return {
      tenantId,
      tenantName: tenant.name,
      title: page.title,
      text: page.text,
      files: files.map(({ id, name, size }) => ({ id, name, size })),
    };
  });
}
