import { type FileRow, listFiles } from '@gatehouse/db/repositories/files';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toFile } from './file.ts';

/** Files of one question: what is in memory at a time. */
const CHUNK = 1_000;

/** What is known of every file of the tenant, deleted ones included, in chunks; not their content. */
export async function* fileChunks(deps: Pick<Deps, 'db'>, ctx: Context) {
  for (const deleted of [false, true]) {
    let before: string | null = null;
    do {
      const from: string | null = before;
      const { id: tenantId } = ctx.tenant;
      const rows: FileRow[] = await authorize(deps, ctx, { permission: 'files:read' }, (db) =>
        deps.db.readReport(db, { tenantId }, (report) =>
          listFiles(report, tenantId, { search: '', deleted, before: from, limit: CHUNK }),
        ),
      );
      if (rows.length > 0) yield rows.map(toFile);
      before = rows.length === CHUNK ? (rows.at(-1)?.id ?? null) : null;
    } while (before !== null);
  }
}
