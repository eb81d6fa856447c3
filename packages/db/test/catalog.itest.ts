import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

/** The tables without a tenant, each with the setting that walls it off instead. */
const PERSONAL_TABLES: Record<string, string> = {
  known_devices: 'app.user_id',
  notifications: 'app.user_id',
  users: 'app.user_id',
  sessions: 'app.user_id',
  avatars: 'app.user_id',
  account_permits: 'app.user_id',
  security_events: 'app.user_id',
  idempotency_keys: 'app.user_id',
  operators: 'app.user_id',
};

/** The tables open to the app as a whole, each with the reason. */
const OPEN_TABLES: Record<string, string> = {
  rate_limits: 'counters of addresses and principals, taken before a tenant is known',
};

/** The only functions that may look past row-level security, each with the role it runs as. */
const DEFINERS: Record<string, string> = {
  // The operator page: each asks first whether its caller is an operator.
  account_is_shared: 'gatehouse_lookup', // may one tenant reset it? Says yes or no
  all_audit_heads: 'gatehouse_lookup', // the worker exports the heads of all chains
  all_tenants: 'gatehouse_lookup', // the worker reconciles every tenant
  authenticate_api_client: 'gatehouse_lookup',
  authenticate_api_key: 'gatehouse_lookup',
  authenticate_session: 'gatehouse_lookup',
  authenticate_user: 'gatehouse_lookup',
  avatar_for: 'gatehouse_lookup', // a picture, for those in a tenant with its person
  chain_audit_event: 'gatehouse_chain', // a trigger: links an event to its tenant's chain
  count_members: 'gatehouse_lookup', // of the setting's tenant: no search reaches an index otherwise
  erase_audit_events: 'gatehouse_eraser', // of those who are being erased; row-level security holds
  find_members: 'gatehouse_lookup', // the same; hands out ids and positions
  hold_person: 'gatehouse_holder', // may the person who acts do so? Holds their row
  is_operator: 'gatehouse_lookup',
  job_is_parked: 'gatehouse_owner', // operators and their jobs; the queue's tables have no policies
  memberships_of_user: 'gatehouse_lookup', // which tenants a person leaves, or may restore
  notify_member: 'gatehouse_notifier', // tells a member of a change, in its transaction
  operator_creators: 'gatehouse_lookup', // who may make no further tenant
  operator_drift: 'gatehouse_lookup',
  operator_drift_summary: 'gatehouse_lookup',
  operator_groups: 'gatehouse_lookup',
  operator_people: 'gatehouse_lookup',
  operator_tenants: 'gatehouse_lookup',
  parked_jobs: 'gatehouse_owner', // the operator page: tenant and reason, no payload
  person_is_active: 'gatehouse_lookup', // an owner who is disabled does not count as one
  principals_with_old_answers: 'gatehouse_lookup', // the worker deletes those answers
  queue_counts: 'gatehouse_owner', // the operator page and the worker's metrics: numbers
  tenants_made_by: 'gatehouse_lookup', // how many tenants a person has made
  tenants_of_user: 'gatehouse_lookup',
  tenants_to_purge: 'gatehouse_lookup', // the worker purges what was deleted long ago
  tenants_to_reconcile: 'gatehouse_lookup', // the worker takes the tenants whose turn it is
};

const APP_ROLES = ['gatehouse_app', 'gatehouse_worker'];

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
  it('is enabled and forced, with exactly one permissive policy for everybody', async () => {
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

describe('TI-18 the roles of the app are weak', () => {
  it.each(APP_ROLES)('%s has no attribute that opens anything', async (role) => {
    const [attributes] = await rows(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
       from pg_roles where rolname = $1`,
      [role],
    );
    expect(Object.values(attributes ?? { missing: true })).toEqual(Array(5).fill(false));
    const memberships = await rows('select 1 from pg_auth_members where member = $1::regrole', [
      role,
    ]);
    expect(memberships).toEqual([]);
  });

  it.each(APP_ROLES)('%s owns nothing, may not TRUNCATE, and may create nothing', async (role) => {
    const tables = await rows<{ name: string; owns: boolean; truncate: boolean }>(
      `select c.relname as name, c.relowner = $1::regrole as owns,
         has_table_privilege($1, c.oid, 'TRUNCATE') as truncate
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p')`,
      [role],
    );
    expect(tables.filter(({ owns, truncate }) => owns || truncate)).toEqual([]);
    const [schema] = await rows(
      `select has_schema_privilege($1, 'public', 'CREATE') as public,
         has_schema_privilege($1, 'pgboss', 'CREATE') as pgboss`,
      [role],
    );
    expect(schema).toEqual({ public: false, pgboss: false });
  });

  it.each(APP_ROLES)('DD-01 %s may neither change nor delete audit events', async (role) => {
    const [granted] = await rows(
      `select has_table_privilege($1, 'audit_events', 'UPDATE') as update,
         has_table_privilege($1, 'audit_events', 'DELETE') as delete`,
      [role],
    );
    expect(granted).toEqual({ update: false, delete: false });
  });

  it('H8: the worker can order the end of no tenant', async () => {
    const columns = await rows<{ name: string }>(
      `select column_name as name from information_schema.column_privileges
       where grantee = 'gatehouse_worker' and table_name = 'tenants' and privilege_type = 'UPDATE'
       order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'accent',
      'logo',
      'name',
      'purged_at',
      'updated_at',
    ]);
  });

  it('the app’s role sends jobs and reads none', async () => {
    const [granted] = await rows(
      `select has_table_privilege('gatehouse_app', 'pgboss.job', 'INSERT') as sends,
         has_table_privilege('gatehouse_app', 'pgboss.job', 'SELECT, UPDATE, DELETE') as reads,
         array(select column_name::text from information_schema.column_privileges
           where grantee = 'gatehouse_app' and table_schema = 'pgboss' and privilege_type = 'SELECT'
             and table_name in ('job', 'job_common') group by 1) as columns`,
    );
    expect(granted).toEqual({ sends: true, reads: false, columns: ['id'] });
  });

  it('PUBLIC has no privilege on any table or function', async () => {
    const tables = await rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace,
         aclexplode(c.relacl) a
       where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'S') and a.grantee = 0`,
    );
    const functions = await rows(
      `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and has_function_privilege('public', p.oid, 'EXECUTE')`,
    );
    expect([...tables, ...functions]).toEqual([]);
  });
});

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
    // Addresses belong to one tenant of all.
    expect(across.map(({ name }) => name)).toEqual(['tenant_slugs_pkey']);
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
