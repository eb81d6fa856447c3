import { listFiles as selectFiles, sumFiles } from '@gatehouse/db/repositories/files';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, type PageInput, toPage } from '../page.ts';
import { toFile } from './file.ts';
import { type FilesDeps, requireFiles } from './files-access.ts';
import { toQuotaBytes } from './quota.ts';

interface Input extends PageInput {
  /** Part of the name. */
  readonly search?: string | undefined;
  /** Those that were deleted, instead of those that are there. */
  readonly deleted?: boolean | undefined;
}

/**
 * The tenant's files, newest first, with what they take of its quota.
 * @throws DomainError `files.off`
 */
export function listFiles(deps: Pick<Deps, 'db'> & FilesDeps, ctx: Context, input: Input) {
  const { quotaMib } = requireFiles(deps);
  const { id: tenantId } = ctx.tenant;
  return authorize(deps, ctx, { permission: 'files:read' }, async (db) => {
    const { search = '', deleted = false, limit } = input;
    const before = decodeIdCursor(tenantId, input.cursor);
    const rows = await selectFiles(db, tenantId, { search, deleted, before, limit: limit + 1 });
    const tenant = await getTenant(db, tenantId);
    if (!tenant) throw new DomainError('resource.not_found');
    const bytes = await sumFiles(db, tenantId);
    const quotaBytes = toQuotaBytes(tenant.filesQuotaMib ?? quotaMib);
    const page = toPage({ owner: tenantId, rows, limit }, toFile, (row) => [row.id]);
    return { ...page, usage: { bytes, quotaBytes } };
  });
}
