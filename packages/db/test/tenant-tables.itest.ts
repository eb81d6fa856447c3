import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../src/database.ts';
import {
  copiesOfNames,
  isExportedAsRows,
  isOfPerson,
  KEPT_BY_PURGE,
  KEPT_OF_PERSON,
  listTenantTables,
  NOT_EXPORTED_AS_ROWS,
  type TenantTable,
  withheldColumns,
} from '../src/tenant-tables.ts';

/**
 * The columns that may hold personal data and follow no rule, each with what becomes of them when a
 * person is erased.
 */
const BY_HAND: Readonly<Record<string, string>> = {
  'api_clients.last_used_address': 'erasePersonRows deletes the row',
  'api_keys.last_used_address': 'erasePersonRows deletes the row',
  'audit_events.actor_name': 'erase_audit_events',
  'audit_events.address': 'erase_audit_events',
  'audit_events.target_name': 'erase_audit_events',
  'bulk_changes.address': 'erasePersonRows blanks it',
  'bulk_invitations.email': 'erasePersonRows deletes the row',
  'bulk_invitations.message': 'erasePersonRows blanks it',
  'invitations.email': 'erasePersonRows deletes the row',
  'invitations.message': 'erasePersonRows blanks it',
  'memberships.email': 'the row ends with the membership',
};

const PERSONAL =
  /email|address|phone|message|user_agent|_by_name$|(actor|target|user|person)_name$/;

let database: TestDatabase;
let admin: pg.Client;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  db = new Database({ url: database.workerUrl, poolSize: 1 });
});

afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

async function tables(): Promise<TenantTable[]> {
  const tenantId = '00000000-0000-7000-8000-000000000001';
  return db.readTenant({ tenantId }, (reader) => listTenantTables(reader));
}

async function may(role: string, table: string, privilege: string): Promise<boolean> {
  const { rows } = await admin.query<{ yes: boolean }>(
    'select has_table_privilege($1, $2, $3) as yes',
    [role, table, privilege],
  );
  return rows[0]?.yes ?? false;
}

async function mayUpdate(table: string, column: string): Promise<boolean> {
  const { rows } = await admin.query<{ yes: boolean }>(
    "select has_column_privilege('gatehouse_worker', $1, $2, 'UPDATE') as yes",
    [table, column],
  );
  return rows[0]?.yes ?? false;
}

/** What stands in the way of a table's purge, of its export, and of erasing the people it names. */
async function getFaults(table: TenantTable): Promise<string[]> {
  const { name } = table;
  const faults: string[] = [];
  const fault = (wrong: boolean, text: string) => wrong && faults.push(`${name}: ${text}`);
  for (const privilege of KEPT_BY_PURGE[name] ? [] : ['SELECT', 'DELETE']) {
    fault(!(await may('gatehouse_worker', name, privilege)), `the worker may not ${privilege}`);
  }
  if (isExportedAsRows(table)) {
    fault(!(await may('gatehouse_app', name, 'SELECT')), 'the app may not SELECT for the export');
    const withheld = withheldColumns(table);
    fault(
      table.key.some((column) => withheld.includes(column)),
      'its key is a secret',
    );
  }
  fault(table.key[0] !== 'tenant_id' && !KEPT_BY_PURGE[name], 'its key has no tenant first');
  const copies = copiesOfNames(table);
  for (const { name: column } of copies) {
    fault(!(await mayUpdate(name, column)), `the worker may not UPDATE ${column}`);
  }
  for (const { name: column } of table.columns) {
    const followed =
      isOfPerson(table) ||
      copies.some((copy) => copy.name === column) ||
      BY_HAND[`${name}.${column}`];
    fault(PERSONAL.test(column) && !followed, `${column} may name a person, and is not erased`);
  }
  return faults;
}

describe('every table of tenants', () => {
  it('is purged and exported, and those whom it names are erased', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThanOrEqual(15);
    expect((await Promise.all(all.map(getFaults))).flat()).toEqual([]);
  });

  it('or is on a list, with a reason; and the lists name no table that is not there', async () => {
    const names = (await tables()).map(({ name }) => name);
    for (const list of [KEPT_BY_PURGE, NOT_EXPORTED_AS_ROWS, KEPT_OF_PERSON]) {
      expect(names).toEqual(expect.arrayContaining(Object.keys(list)));
      for (const reason of Object.values(list)) expect(reason.length).toBeGreaterThan(10);
    }
  });

  it('comes after those that refer to it, so that rows are deleted in this order', async () => {
    const names = (await tables()).map(({ name }) => name);
    const before = (one: string, other: string) => names.indexOf(one) < names.indexOf(other);
    expect(before('memberships', 'roles')).toBe(true);
    expect(before('bulk_items', 'bulk_changes')).toBe(true);
  });

  it('a table without its grants, or that names someone by no rule, is found out', async () => {
    await admin.query(
      `create table forgotten (
         tenant_id uuid not null references tenants (id) on delete cascade, id uuid not null,
         contact_email text not null, made_by uuid, made_by_name text,
         primary key (tenant_id, id))`,
    );
    const table = (await tables()).find(({ name }) => name === 'forgotten');
    expect(table && (await getFaults(table))).toEqual([
      'forgotten: the worker may not SELECT',
      'forgotten: the worker may not DELETE',
      'forgotten: the app may not SELECT for the export',
      'forgotten: the worker may not UPDATE made_by_name',
      'forgotten: contact_email may name a person, and is not erased',
    ]);
    await admin.query('drop table forgotten');
  });

  it('is in no file with a secret', async () => {
    const exported = (await tables()).filter(isExportedAsRows);
    const withheld = exported.flatMap((table) =>
      withheldColumns(table).map((column) => `${table.name}.${column}`),
    );
    const shown = exported.flatMap(({ name, columns }) =>
      columns
        .filter(({ type }) => type === 'bytea')
        .map((column) => `${name}.${column.name}`)
        .filter((column) => !withheld.includes(column)),
    );
    expect(shown).toEqual(['tenant_logos.bytes']);
  });
});
