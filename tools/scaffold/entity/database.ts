import { toColumn } from '../words.ts';
import type { Entity } from './entity.ts';
import type { Field, FieldType } from './fields.ts';

const PRISMA: Readonly<Record<FieldType, string>> = {
  string: 'String',
  integer: 'Int',
  boolean: 'Boolean',
  date: 'DateTime',
};

const SQL: Readonly<Record<FieldType, string>> = {
  string: 'text',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
};

/** A value in a statement, as its column takes it. */
const CAST: Readonly<Record<FieldType, string>> = {
  string: '',
  integer: '::int',
  boolean: '',
  date: '::date',
};

/** The model in `schema.prisma`. */
export function toModel({ one, many, fields, title }: Entity): string {
  const attributes = ({ name, type }: Field) =>
    [
      ...(name.snake === name.camel ? [] : [`@map("${name.snake}")`]),
      ...(type === 'date' ? ['@db.Date'] : []),
    ].join(' ');
  const rows: [string, string, string][] = [
    ['tenantId', 'String', '@map("tenant_id") @db.Uuid'],
    ['id', 'String', '@db.Uuid'],
    ...fields.map((field): [string, string, string] => [
      field.name.camel,
      PRISMA[field.type] + (field.optional ? '?' : ''),
      attributes(field),
    ]),
    ['createdBy', 'String?', '@map("created_by") @db.Uuid'],
    ['createdByName', 'String', '@map("created_by_name")'],
    ['version', 'Int', '@default(1)'],
    ['createdAt', 'DateTime', '@default(now()) @map("created_at") @db.Timestamptz(6)'],
    ['updatedAt', 'DateTime', '@default(now()) @updatedAt @map("updated_at") @db.Timestamptz(6)'],
  ];
  const widest = (at: 0 | 1) => Math.max(...rows.map((row) => row[at].length));
  const comments: Readonly<Record<string, string>> = {
    createdBy: 'The person; null when a program made it.',
    version: 'Grows with every change.',
  };
  const lines = rows.map(([name, type, rest]) => {
    const line = `  ${name.padEnd(widest(0))} ${type.padEnd(widest(1))} ${rest}`.trimEnd();
    const comment = comments[name];
    return comment === undefined ? line : `  /// ${comment}\n${line}`;
  });
  return `
model ${one.pascal} {
${lines.join('\n')}

  tenant Tenant @relation(fields: [tenantId], references: [id], onDelete: Cascade)

  @@id([tenantId, id])
  @@unique([tenantId, ${title.name.camel}])
  @@map("${many.snake}")
}
`;
}

/** The list of the entity in `model Tenant`. */
export function addToTenant(schema: string, { one, many }: Entity): string {
  const start = schema.indexOf('model Tenant {');
  const end = schema.indexOf('\n}', start);
  const lists = [...schema.slice(start, end).matchAll(/^ {2}\w+ +\w+\[\]$/gm)];
  const last = lists.at(-1);
  if (start < 0 || !last) throw new Error('model Tenant has no lists');
  const place = start + last.index + last[0].length;
  return `${schema.slice(0, place)}\n  ${many.camel} ${one.pascal}[]${schema.slice(place)}`;
}

/** The table with its row-level security, its grants, and the gate of tenants that move. */
export function toMigration({ many, fields, title }: Entity): string {
  const table = `"${many.snake}"`;
  const columns = fields.map(
    ({ name, type, optional }) => `  "${name.snake}" ${SQL[type]}${optional ? '' : ' NOT NULL'},`,
  );
  return `CREATE TABLE ${table} (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
${columns.join('\n')}
  "created_by" uuid,
  "created_by_name" text NOT NULL,
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "${many.snake}_tenant_id_${title.name.snake}_key"
  ON ${table} ("tenant_id", "${title.name.snake}");

ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON ${table}
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO "gatehouse_app";
-- The worker purges, moves tenants to a database of their own, and blanks the names of the erased.
GRANT SELECT, INSERT, DELETE, UPDATE ("created_by_name") ON ${table} TO "gatehouse_worker";

CREATE TRIGGER "tenant_is_written_here" BEFORE INSERT OR UPDATE OR DELETE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION "tenant_is_written_here"();
`;
}

/** \`number, due_on::text as "dueOn"\` */
function toSelected({ name, type }: Field): string {
  const column = toColumn(name);
  const read = type === 'date' ? `${column}::text` : column;
  return read === name.camel ? read : `${read} as "${name.camel}"`;
}

/** The TypeScript type of a value. */
export function toType({ type, optional }: Field): string {
  const plain = type === 'integer' ? 'number' : type === 'boolean' ? 'boolean' : 'string';
  return optional ? `${plain} | null` : plain;
}

/** The repository: all SQL of the entity. */
export function toRepository({ one, many, fields, title }: Entity): string {
  const row = `${one.pascal}Row`;
  const column = toColumn(title.name);
  const days = fields.some(({ type }) => type === 'date');
  return `import type { ScopedReader, ScopedWriter } from '../database.ts';
import { select, sql } from '../driver/statement.ts';
import { placed } from '../tenant-databases/placed.ts';

/** What people say of ${one.text.match(/^[aeiou]/) ? 'an' : 'a'} ${one.text}.${days ? ' A day is a text such as `2026-01-31`.' : ''} */
export interface ${one.pascal}Fields {
${fields.map((field) => `  ${field.name.camel}: ${toType(field)};`).join('\n')}
}

export interface ${row} extends ${one.pascal}Fields {
  id: string;
  createdByName: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

interface New${one.pascal} extends ${one.pascal}Fields {
  tenantId: string;
  id: string;
  /** The person; null for a program. */
  createdBy: string | null;
  createdByName: string;
}

const columns = sql\`id, ${fields.map(toSelected).join(', ')},
  created_by_name as "createdByName", version, created_at as "createdAt",
  updated_at as "updatedAt"\`;

export async function insert${one.pascal}(tx: ScopedWriter, added: New${one.pascal}): Promise<${row}> {
  const db = await placed(tx, added.tenantId);
  const [row] = await db.$queryRaw<${row}[]>\`
    insert into ${many.snake} (tenant_id, id, ${fields.map(({ name }) => toColumn(name)).join(', ')},
      created_by, created_by_name)
    values (\${added.tenantId}::uuid, \${added.id}::uuid,
      ${fields.map(({ name, type }) => `\${added.${name.camel}}${CAST[type]}`).join(', ')},
      \${added.createdBy}::uuid, \${added.createdByName})
    returning \${columns}\`;
  if (!row) throw new Error('nothing was added');
  return row;
}

/** Null for one that is not there. */
export async function get${one.pascal}(
  control: ScopedReader,
  tenantId: string,
  id: string,
): Promise<${row} | null> {
  const db = await placed(control, tenantId);
  const [row] = await select<${row}>(
    db,
    'get_${one.snake}',
    sql\`select \${columns} from ${many.snake}
      where tenant_id = \${tenantId}::uuid and id = \${id}::uuid\`,
  );
  return row ?? null;
}

/** What the list shows. */
export interface ${one.pascal}Filter {
  /** Part of the ${title.name.text}, whatever its case; empty for all. */
  readonly search?: string;
  /** The id before which the page begins; null for the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** Newest first. */
export async function list${many.pascal}(
  control: ScopedReader,
  tenantId: string,
  { search = '', before, limit }: ${one.pascal}Filter,
): Promise<${row}[]> {
  const db = await placed(control, tenantId);
  const pattern = \`%\${search.replace(/[\\\\%_]/g, '\\\\$&')}%\`;
  const matching = search === '' ? sql\`\` : sql\`and ${column} ilike \${pattern}\`;
  const older = before === null ? sql\`\` : sql\`and id < \${before}::uuid\`;
  return select<${row}>(
    db,
    \`list_${many.snake}\${search === '' ? '' : '_matching'}\${before === null ? '' : '_before'}\`,
    sql\`select \${columns} from ${many.snake}
      where tenant_id = \${tenantId}::uuid \${matching} \${older}
      order by id desc limit \${limit}::int\`,
  );
}

export async function lock${one.pascal}(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<${row} | null> {
  const db = await placed(tx, tenantId);
  const [row] = await db.$queryRaw<${row}[]>\`
    select \${columns} from ${many.snake}
    where tenant_id = \${tenantId}::uuid and id = \${id}::uuid
    for update\`;
  return row ?? null;
}

export async function update${one.pascal}(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  fields: ${one.pascal}Fields,
): Promise<${row} | null> {
  const db = await placed(tx, tenantId);
  const [row] = await db.$queryRaw<${row}[]>\`
    update ${many.snake} set
      ${fields.map(({ name, type }) => `${toColumn(name)} = \${fields.${name.camel}}${CAST[type]}`).join(',\n      ')},
      version = version + 1, updated_at = now()
    where tenant_id = \${tenantId}::uuid and id = \${id}::uuid
    returning \${columns}\`;
  return row ?? null;
}

export async function delete${one.pascal}(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const db = await placed(tx, tenantId);
  const { count } = await db.${one.camel}.deleteMany({ where: { tenantId, id } });
  return count === 1;
}
`;
}
