import type { ScopedReader, ScopedWriter } from '../database.ts';

export function insertProject(
  tx: ScopedWriter,
  project: { tenantId: string; id: string; name: string; createdByName: string },
) {
  return tx.project.create({ data: project });
}

/** Newest first, from before the id `before`. */
export function listProjects(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
) {
  return db.project.findMany({
    where: { tenantId, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
}

export async function lockProject(tx: ScopedWriter, tenantId: string, id: string) {
  const rows = await tx.$queryRaw<{ name: string; version: number }[]>`
    select name, version from projects
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    for update`;
  return rows[0] ?? null;
}

export async function renameProject(tx: ScopedWriter, tenantId: string, id: string, name: string) {
  const [project] = await tx.project.updateManyAndReturn({
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
  const { count } = await tx.project.deleteMany({ where: { tenantId, id } });
  return count === 1;
}
