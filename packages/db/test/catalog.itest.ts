import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { describeAppRoles } from './catalog/app-roles.ts';
import {
  APP_ROLES,
  DEFINERS,
  LEAVING_A_TENANT,
  OPEN_TABLES,
  PERSONAL_TABLES,
  UNIQUE_ACROSS,
} from './catalog/exceptions.ts';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
  return (await admin.query<Row>(sql, values)).rows;
}

describe('TI-17 every table has row-level security', () => {
  it('is enabled and forced, with exactly one permissive policy for everyone', async () => {
    const tables = await rows<{
      name: string;
      enabled: boolean;
      forced: boolean;
      policies: number;
    }>(
      `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polpermissive
           and p.polcmd = '*' and p.polroles = '{0}') as policies
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'`,
    );
    expect(tables.length).toBeGreaterThanOrEqual(7);
    for (const table of tables) {
      expect(table).toEqual({ name: table.name, enabled: true, forced: true, policies: 1 });
    }
  });

  it('compares the same way for reads and writes, inline, with the setting of its kind', async () => {
    const policies = await rows<{ table: string; using: string; check: string; count: number }>(
      `select c.relname as table, pg_get_expr(p.polqual, p.polrelid) as using,
         pg_get_expr(p.polwithcheck, p.polrelid) as check,
         (select count(*)::int from pg_policy o where o.polrelid = p.polrelid) as count
       from pg_policy p join pg_class c on c.oid = p.polrelid`,
    );
    for (const { table, using, check, count } of policies) {
      if (OPEN_TABLES[table]) {
        expect([using, check, count], table).toEqual(['true', 'true', 1]);
        continue;
      }
      const setting = PERSONAL_TABLES[table] ?? 'app.tenant_id';
      expect(using, table).toMatch(
        new RegExp(
          `^\\((id|tenant_id|user_id|principal_id) = \\(NULLIF\\(current_setting\\('${setting}'::text, true\\), ''::text\\)\\)::uuid\\)$`,
        ),
      );
      expect(check, table).toBe(using);
      expect(count, table).toBe(1);
    }
  });
});

describeAppRoles(rows);

describe('large objects, which no row-level security walls off', () => {
  it.each([...APP_ROLES, 'public'])('%s may call no function for them', async (role) => {
    const open = await rows(
      `select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|lo(read|write)$)'
         and has_function_privilege($1, p.oid, 'EXECUTE')`,
      [role],
    );
    expect(open).toEqual([]);
  });

  it('the app can neither make one nor read one', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    for (const sql of ['select lo_create(0)', "select lo_from_bytea(0, 'x')", 'select lo_get(1)']) {
      await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' });
    }
    await client.end();
  });
});

describe('TI-19 nothing looks past the wall but the lookups', () => {
  it('has no view, materialized view or leakproof function', async () => {
    const views = await rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('v', 'm')`,
    );
    const leakproof = await rows(
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and p.proleakproof`,
    );
    expect([...views, ...leakproof]).toEqual([]);
  });

  it('has SECURITY DEFINER only on the allow-list, with a fixed search_path and a weak owner', async () => {
    const definers = await rows<{ name: string; owner: string; config: string[] }>(
      `select p.proname as name, p.proowner::regrole::text as owner, p.proconfig as config
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and p.prosecdef order by 1`,
    );
    expect(definers.map(({ name }) => name)).toEqual(Object.keys(DEFINERS));
    for (const { name, owner, config } of definers) {
      expect(owner).toBe(DEFINERS[name]);
      expect(config).toEqual(['search_path=pg_catalog']);
    }
    const written = await rows(
      `select table_name, privilege_type from information_schema.table_privileges
       where grantee = 'gatehouse_lookup' and privilege_type <> 'SELECT'`,
    );
    expect(written).toEqual([]);
    const notified = await rows<{ table_name: string; privilege_type: string }>(
      `select table_name, privilege_type from information_schema.table_privileges
       where grantee = 'gatehouse_notifier' order by 1`,
    );
    expect(notified).toEqual([
      { table_name: 'join_requests', privilege_type: 'SELECT' },
      { table_name: 'memberships', privilege_type: 'SELECT' },
      { table_name: 'notifications', privilege_type: 'INSERT' },
    ]);
    const held = await rows<{ name: string }>(
      `select privilege_type || ' ' || table_name || '.' || column_name as name
       from information_schema.column_privileges where grantee = 'gatehouse_holder' order by 1`,
    );
    expect(held.map(({ name }) => name)).toEqual([
      'SELECT users.id',
      'SELECT users.signed_out_at',
      'SELECT users.status',
      'UPDATE users.updated_at',
    ]);
    const chained = await rows<{ table_name: string }>(
      `select distinct table_name from information_schema.table_privileges
       where grantee = 'gatehouse_chain'`,
    );
    expect(chained.map(({ table_name }) => table_name)).toEqual(['audit_heads']);
  });

  it('DD-12 what erases personal data may write these columns, and passes no wall', async () => {
    const columns = await rows<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.column_privileges
       where grantee = 'gatehouse_eraser' and privilege_type = 'UPDATE' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(
      [
        'actor_name',
        'address',
        'after',
        'before',
        'field_digests',
        'field_salts',
        'salt',
        'target_name',
      ].map((column) => `audit_events.${column}`),
    );
    const tables = await rows<{ name: string }>(
      `select distinct table_name || ' ' || privilege_type as name
       from information_schema.column_privileges where grantee = 'gatehouse_eraser' order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual([
      'audit_events INSERT',
      'audit_events SELECT',
      'audit_events UPDATE',
      'tenants SELECT',
      'users SELECT',
    ]);
    expect(
      await rows(
        "select rolbypassrls, rolcanlogin from pg_roles where rolname = 'gatehouse_eraser'",
      ),
    ).toEqual([{ rolbypassrls: false, rolcanlogin: false }]);
  });
});

describe('TI-20 keys lead with the tenant', () => {
  it('in every primary, unique and foreign key between tenant tables', async () => {
    const keys = await rows<{ table: string; name: string; first: string; kind: string }>(
      `select c.relname as table, i.relname as name, 'index' as kind,
         (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) as first
       from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and x.indisunique
         and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
       union all
       select c.relname, k.conname, 'foreign key',
         (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1])
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype = 'f'
         and exists (select 1 from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'tenant_id')`,
    );
    expect(keys.length).toBeGreaterThanOrEqual(6);
    const across = keys.filter(({ first }) => first !== 'tenant_id');
    expect(across.map(({ name }) => name).toSorted()).toEqual(Object.keys(UNIQUE_ACROSS));
  });

  it('so that the database can be spread by tenant: every reference stays with its tenant', async () => {
    const references = await rows<{ name: string; from: string; to: string }>(
      `select k.conname as name, f.attname as from, k.confrelid::regclass::text || '.' || t.attname as to
       from pg_constraint k
         join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
         join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
       where k.contype = 'f' and k.connamespace = 'public'::regnamespace and exists (
         select from pg_attribute a where a.attname = 'tenant_id' and not a.attisdropped
           and a.attrelid in (k.conrelid, k.confrelid))`,
    );
    expect(references.length).toBeGreaterThan(30);
    const leaving = references.filter(
      ({ from, to }) => from !== 'tenant_id' || !/(?:^tenants\.id|\.tenant_id)$/.test(to),
    );
    expect(leaving.map(({ name }) => name).toSorted()).toEqual(Object.keys(LEAVING_A_TENANT));
  });

  it('no number that counts is ever shown: there is no sequence', async () => {
    expect(
      await rows(
        `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind = 'S'`,
      ),
    ).toEqual([]);
  });
});
