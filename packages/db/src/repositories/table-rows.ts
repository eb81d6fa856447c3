import type { ScopedReader } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { getRows } from '../tenant-databases/placed.ts';
import { identifier, type TenantTable, withheldColumns } from '../tenant-tables.ts';

/** A row as it is, without its secrets. */
export type TableRow = Record<string, unknown>;

/**
 * The rows of a tenant's table in the order of its key, from after `after`.
 * @param table as the database knows it: its names become part of the SQL
 */
export async function listTableRows(
  db: ScopedReader,
  tenantId: string,
  table: TenantTable,
  { limit, after }: { limit: number; after: TableRow | null },
): Promise<TableRow[]> {
  const name = identifier(table.name);
  const key = Prisma.join(table.key.map(identifier));
  const rows = await (
    await getRows(db, tenantId, table.name)
  ).$queryRaw<{ row: TableRow }[]>`
    select to_jsonb(t) - ${withheldColumns(table)}::text[] as row
    from ${name} t
    where tenant_id = ${tenantId}::uuid and (${after === null} or (${key}) > (
      select ${key} from jsonb_populate_record(null::${name}, ${JSON.stringify(after)}::jsonb)))
    order by ${key}
    limit ${limit}::int`;
  return rows.map(({ row }) => row);
}
