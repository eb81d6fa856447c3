import { getFile, listPublishedFiles, setFilePublished } from '@gatehouse/db/repositories/files';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { FileId } from '@gatehouse/domain/ids';
import { fileKey, publicKey } from '@gatehouse/storage';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toFile } from '../files/file.ts';
import { askStore, type FilesDeps, requireFiles, storeSession } from '../files/files-access.ts';
import { MOST_PUBLISHED } from './page.ts';

/**
 * Publishes a file: a copy of it goes where guests can read. The copy comes first, since a row that
 * says so without one would be a link that leads nowhere; a copy without a row no one is led to.
 * @throws DomainError `files.off`, `resource.not_found`, `files.not_ready`, `files.infected`,
 *   `public_page.too_many_files`, `service.unavailable`
 */
export async function publishFile(
  deps: Pick<Deps, 'db'> & FilesDeps,
  ctx: Context,
  { id }: { id: FileId },
) {
  const { store } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  await authorize(deps, ctx, { permission: 'tenant:secure' }, async (db) => {
    const file = await getFile(db, tenantId, id);
    if (!file) throw new DomainError('resource.not_found');
    if (file.status === 'infected') throw new DomainError('files.infected');
    if (file.status !== 'ready') throw new DomainError('files.not_ready');
  });
  await askStore(() =>
    store.copyObject(storeSession(ctx, 'write'), {
      from: fileKey(tenantId, id),
      to: publicKey(tenantId, id),
    }),
  );
  return authorize(deps, ctx, { permission: 'tenant:secure', locks: caller }, async (tx) => {
    await lockTenant(tx, tenantId);
    const published = await listPublishedFiles(tx, tenantId, MOST_PUBLISHED);
    const isNew = !published.some((one) => one.id === id);
    if (isNew && published.length >= MOST_PUBLISHED) {
      throw new DomainError('public_page.too_many_files');
    }
    const file = await setFilePublished(tx, tenantId, id, true);
    if (!file) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, tenantId, {
      action: 'file.published',
      target: { kind: 'file', id, name: file.name },
    });
    return toFile(file);
  });
}
