import {
  deleteUnbegunFile,
  type FileRow,
  insertFile,
  setUploadId,
  sumFiles,
} from '@gatehouse/db/repositories/files';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { type FileId, newId } from '@gatehouse/domain/ids';
import { fileKey } from '@gatehouse/storage';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toFile } from './file.ts';
import { askStore, type FilesDeps, requireFiles, storeSession } from './files-access.ts';
import { toParts, signNextParts } from './parts.ts';
import { toQuotaBytes } from './quota.ts';
import { toCreator } from './require-own.ts';

interface Input {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
}

/**
 * Begins the upload of a file. Its size is taken from the tenant's quota at once, so that uploads under
 * way cannot go over it together; the URLs take exactly these bytes.
 * @throws DomainError `files.off`, `files.quota_exceeded`, `service.unavailable`
 */
export async function createUpload(deps: Pick<Deps, 'db'> & FilesDeps, ctx: Context, input: Input) {
  const { store, quotaMib } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  const request = { permission: 'files:write', locks: caller } as const;
  const id = newId<FileId>();
  const file = await authorize(deps, ctx, request, async (tx) => {
    // Held until the end: no two uploads count the same bytes.
    const tenant = await lockTenant(tx, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    const quota = toQuotaBytes(tenant.files_quota_mib ?? quotaMib);
    if ((await sumFiles(tx, tenantId)) + input.size > quota) {
      throw new DomainError('files.quota_exceeded');
    }
    return insertFile(tx, { tenantId, id, ...input, ...toCreator(ctx) });
  });
  const session = storeSession(ctx, 'write');
  const key = fileKey(tenantId, id);
  try {
    const { contentType } = input;
    const uploadId = await askStore(() => store.createUpload(session, { key, contentType }));
    const begun: FileRow = { ...file, uploadId };
    await authorize(deps, ctx, request, async (tx) => {
      if (!(await setUploadId(tx, tenantId, id, uploadId))) {
        throw new DomainError('resource.not_found');
      }
    });
    const parts = toParts(input.size);
    const upload = await signNextParts(store, session, { tenantId, file: begun, parts });
    return { file: toFile(begun), upload };
  } catch (error) {
    await deps.db.withTenant({ tenantId }, (tx) => deleteUnbegunFile(tx, tenantId, id));
    throw error;
  }
}
