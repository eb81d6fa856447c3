import { listPublishedFiles } from '@gatehouse/db/repositories/files';
import { getGuests, getPublicPage as selectPage } from '@gatehouse/db/repositories/public-pages';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toFile } from '../files/file.ts';
import { type FilesDeps, requireFiles } from '../files/files-access.ts';
import { MOST_PUBLISHED, UNWRITTEN } from './page.ts';

/**
 * The tenant's public page as its owners see it, with what it publishes and how many guests there
 * were this month.
 * @throws DomainError `files.off`
 */
export function getPublicPage(deps: Pick<Deps, 'db'> & FilesDeps, ctx: Context) {
  const { guestsPerMonth } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'tenant:secure' }, async (db) => {
    const page = (await selectPage(db, tenantId)) ?? UNWRITTEN;
    const files = (await listPublishedFiles(db, tenantId, MOST_PUBLISHED)).map(toFile);
    return { ...page, files, guests: await getGuests(db, tenantId), guestsPerMonth };
  });
}
