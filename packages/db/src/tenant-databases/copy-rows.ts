import { createHash } from 'node:crypto';
import type { TenantTable } from '../tenant-tables.ts';
import type { Ask } from './in-place.ts';

/** Rows that are in memory at a time. */
const BATCH = 1_000;

/** The content of a table's rows, in the order of its key. */
export interface Digest {
  readonly rows: number;
  readonly hash: string;
}

/** Is told of each batch of rows. */
type OnRows = (count: number) => Promise<void>;

/** How many rows a tenant has in these tables. */
export async function countRows(
  tables: readonly TenantTable[],
  tenantId: string,
  ask: Ask,
): Promise<number> {
  let count = 0;
  for (const { name } of tables) {
    const [row] = await ask<{ count: number }>(
      `select count(*)::int as count from ${quoted(name)} where tenant_id = $1`,
      [tenantId],
    );
    count += row?.count ?? 0;
  }
  return count;
}

/**
 * Makes the rows of a tenant the same in another database.
 * @param tables that refer come first
 * @returns what was read, table by table
 */
export async function copyRows(
  tables: readonly TenantTable[],
  tenantId: string,
  { from, to, copied }: { from: Ask; to: Ask; copied: OnRows },
): Promise<Digest[]> {
  for (const table of tables) await deleteRows(to, tenantId, table.name);
  const digests: Digest[] = [];
  for (const table of [...tables].reverse()) {
    const insert = async (rows: readonly string[]) => {
      await to(
        `insert into ${quoted(table.name)}
         select * from jsonb_populate_recordset(null::${quoted(table.name)}, $1::jsonb)`,
        [`[${rows.join(',')}]`],
      );
      await copied(rows.length);
    };
    digests.push(await readRows(from, tenantId, { table, each: insert }));
  }
  return digests;
}

/** The content of the tables as they stand in one database, in the order of `copyRows`. */
export async function digestRows(
  tables: readonly TenantTable[],
  tenantId: string,
  ask: Ask,
  onRows: OnRows,
): Promise<Digest[]> {
  const digests: Digest[] = [];
  const each = (rows: readonly string[]) => onRows(rows.length);
  for (const table of [...tables].reverse()) {
    digests.push(await readRows(ask, tenantId, { table, each }));
  }
  return digests;
}

export async function deleteRows(ask: Ask, tenantId: string, table: string): Promise<void> {
  await ask(`delete from ${quoted(table)} where tenant_id = $1`, [tenantId]);
}

async function readRows(
  ask: Ask,
  tenantId: string,
  { table, each }: { table: TenantTable; each: (rows: readonly string[]) => Promise<void> },
): Promise<Digest> {
  const hash = createHash('sha256');
  let count = 0;
  await ask(
    `declare rows_to_move no scroll cursor for
     select to_jsonb(t)::text as row from ${quoted(table.name)} t
     where tenant_id = '${tenantId}'::uuid order by ${table.key.map(quoted).join(', ')}`,
  );
  for (;;) {
    const batch = await ask<{ row: string }>(`fetch ${BATCH} from rows_to_move`);
    if (batch.length === 0) break;
    const rows = batch.map(({ row }) => row);
    for (const row of rows) hash.update(`${row}\n`);
    count += rows.length;
    await each(rows);
  }
  await ask('close rows_to_move');
  return { rows: count, hash: hash.digest('hex') };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
