import { listOwnUploads as selectUploads } from '@gatehouse/db/repositories/files';
import { principalId } from '@gatehouse/domain/principal';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toFile } from './file.ts';
import { type FilesDeps, requireFiles } from './files-access.ts';

/** A person has a few at a time; more than these go on after those. */
const LIMIT = 100;

/**
 * The caller's own uploads that have not ended: what a closed tab left half way.
 * @throws DomainError `files.off`
 */
export function listOwnUploads(deps: Pick<Deps, 'db'> & FilesDeps, ctx: Context) {
  requireFiles(deps);
  return authorize(deps, ctx, { permission: 'files:write' }, async (db) => {
    const rows = await selectUploads(db, ctx.tenant.id, principalId(ctx.principal), LIMIT);
    return rows.map(toFile);
  });
}
