import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { HotRead } from '../driver/read-ahead.ts';
import { hotRead, ofTenant, select, sql } from '../driver/statement.ts';
import { placed } from '../tenant-databases/placed.ts';

export interface ProjectRow {
  id: string;
  name: string;
  createdByName: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export async function insertProject(
  tx: ScopedWriter,
  project: {
    tenantId: string;
    id: string;
    name: string;
    /** The person; null for a program. */
    createdBy: string | null;
    createdByName: string;
  },
) {
  const rows = await placed(tx, project.tenantId);
  return rows.project.create({ data: project });
}

const columns = sql`id, name, created_by_name as "createdByName", version,
  created_at as "createdAt", updated_at as "updatedAt"`;

function first(tenantId: string | null, limit: number) {
  return sql`select ${columns} from projects where tenant_id = ${ofTenant(tenantId)}
    order by id desc limit ${limit}::int`;
}

/** The first page of whoever asks, read ahead. */
export function projectsAhead(limit: number): HotRead {
  return hotRead('list_projects', first(null, limit));
}

/** What the list shows. */
export interface ProjectFilter {
  /** Part of the name, whatever its case; empty for all. */
  readonly search?: string;
  /** The id before which the page begins; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** Newest first. */
export async function listProjects(
  control: ScopedReader,
  tenantId: string,
  { search = '', before, limit }: ProjectFilter,
): Promise<ProjectRow[]> {
  const db = await placed(control, tenantId);
  if (search !== '') {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    return select<ProjectRow>(
      db,
      'search_projects',
      sql`select ${columns} from projects
        where tenant_id = ${tenantId}::uuid and name ilike ${pattern}
          and (${before}::uuid is null or id < ${before}::uuid)
        order by id desc limit ${limit}::int`,
    );
  }
  return before === null
    ? select<ProjectRow>(db, 'list_projects', first(tenantId, limit))
    : select<ProjectRow>(
        db,
        'list_projects_before',
        sql`select ${columns} from projects
          where tenant_id = ${tenantId}::uuid and id < ${before}::uuid
          order by id desc limit ${limit}::int`,
      );
}

export async function lockProject(tx: ScopedWriter, tenantId: string, id: string) {
  const db = await placed(tx, tenantId);
  const rows = await db.$queryRaw<{ name: string; version: number }[]>`
    select name, version from projects
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    for update`;
  return rows[0] ?? null;
}

export async function renameProject(tx: ScopedWriter, tenantId: string, id: string, name: string) {
  const db = await placed(tx, tenantId);
  const [project] = await db.project.updateManyAndReturn({
    where: { tenantId, id },
    data: { name, version: { increment: 1 } },
  });
  return project ?? null;
}

export async function deleteProject(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const db = await placed(tx, tenantId);
  const { count } = await db.project.deleteMany({ where: { tenantId, id } });
  return count === 1;
}
