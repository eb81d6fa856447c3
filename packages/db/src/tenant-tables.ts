import type { ScopedReader } from './driver/scoped-client.ts';
import { Prisma } from './generated/client.ts';

/** The tables that the purge of a tenant leaves, each with the reason. All others are emptied. */
export const KEPT_BY_PURGE: Readonly<Record<string, string>> = {
  audit_events: 'the chain stays, without names',
  audit_heads: 'the end of that chain',
  tenant_slugs: 'its addresses go to no other tenant',
  placements: 'until the database that it had of its own is dropped',
  tenant_gates: 'until then as well',
};

/** The tables that a tenant's file does not hold as they are, each with the reason. */
export const NOT_EXPORTED_AS_ROWS: Readonly<Record<string, string>> = {
  api_clients: 'in the file as its page shows it',
  api_keys: 'in the file as its page shows it',
  audit_events: 'in the file as its page shows it',
  invitations: 'in the file as its page shows it',
  memberships: 'in the file as its page shows it',
  files: 'in the file as its page shows it',
  projects: 'in the file as its page shows it',
  roles: 'in the file as its page shows it',
  audit_heads: 'numbers and hashes of the chain, for those who run the service',
  sso_attempts: 'who tried to sign in, for 30 days; on their page',
  sso_assertions: 'ids of answers, for some minutes',
  placements: 'where its rows stand, for those who run the service',
  tenant_gates: 'where its rows are written, for the same',
  tenant_moves: 'what staff wished for that, and how it went',
  joined_commits: 'ids, for an hour',
  reconciliations: 'how the service compares itself with the user pool',
};

/** The tables whose rows stay although their `user_id` is that of an erased person. */
export const KEPT_OF_PERSON: Readonly<Record<string, string>> = {
  bulk_items: 'ids, and what came of them',
  memberships: 'ended with an event of it, in packages/jobs/src/sync/erase-person.ts',
};

/** Columns with such a name are secrets: no file holds them. */
const SECRET = /hash|secret|token|sealed|password|salt|digest/;

/** The columns of bytes that are no secret. Bytes that are not listed here are in no file. */
const PLAIN_BYTES: readonly string[] = ['tenant_logos.bytes'];

export interface TenantTable {
  readonly name: string;
  /** Its primary key, the tenant first. */
  readonly key: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
  }[];
  /** The tables of tenants whose rows refer to it. */
  readonly referredBy: readonly string[];
}

/** Every table that has a `tenant_id`, as the database knows them; those that refer come first. */
export async function listTenantTables(db: ScopedReader): Promise<TenantTable[]> {
  const tables = await db.$queryRaw<TenantTable[]>`
    select c.relname as name,
      (select coalesce(json_agg(a.attname order by k.place), '[]')
        from pg_index i, unnest(i.indkey::smallint[]) with ordinality k (attnum, place)
        join pg_attribute a on a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as key,
      (select json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text,
            'required', a.attnotnull)
          order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(distinct r.relname), '[]')
        from pg_constraint f join pg_class r on r.oid = f.conrelid
        where f.confrelid = c.oid and f.contype = 'f' and r.oid <> c.oid) as "referredBy"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and exists (
        select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
    order by c.relname`;
  return inOrder(tables);
}

/** @throws Error when tables refer to each other in a circle */
function inOrder(tables: readonly TenantTable[]): TenantTable[] {
  const names = new Set(tables.map(({ name }) => name));
  const sorted: TenantTable[] = [];
  const done = new Set<string>();
  while (sorted.length < tables.length) {
    const next = tables.filter(
      ({ name, referredBy }) =>
        !done.has(name) && referredBy.every((other) => done.has(other) || !names.has(other)),
    );
    if (next.length === 0) throw new Error('tables of tenants refer to each other in a circle');
    for (const table of next) done.add(table.name);
    sorted.push(...next);
  }
  return sorted;
}

/** Does a tenant's file hold the rows of this table as they are? */
export function isExportedAsRows({ name }: TenantTable): boolean {
  return NOT_EXPORTED_AS_ROWS[name] === undefined;
}

/** The columns that are in no file. */
export function withheldColumns({ name: table, columns }: TenantTable): string[] {
  return columns
    .filter(
      ({ name, type }) =>
        SECRET.test(name) || (type === 'bytea' && !PLAIN_BYTES.includes(`${table}.${name}`)),
    )
    .map(({ name }) => name);
}

/** Copies of a person's name, `x_by_name`, that stand beside the person's id, `x_by`. */
export function copiesOfNames({ columns }: TenantTable) {
  const names = new Set(columns.map(({ name }) => name));
  return columns
    .filter(({ name }) => name.endsWith('_by_name'))
    .map(({ name, required }) => ({ name, required, id: name.slice(0, -'_name'.length) }))
    .filter(({ id }) => names.has(id));
}

/** Are the rows of this table a person's own, and go with them? */
export function isOfPerson({ name, columns }: TenantTable): boolean {
  return columns.some((column) => column.name === 'user_id') && KEPT_OF_PERSON[name] === undefined;
}

/** A name out of the catalogue, quoted. */
export function identifier(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}
