import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { APP_ROLES } from './exceptions.ts';

/** Asks the catalog, as superuser. */
export type GetRows = <Row extends pg.QueryResultRow>(
  sql: string,
  values?: unknown[],
) => Promise<Row[]>;

/** What the roles of the app must not have. */
export function describeAppRoles(rows: GetRows): void {
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

    it.each(APP_ROLES)(
      '%s owns nothing, may not TRUNCATE, and may create nothing',
      async (role) => {
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
      },
    );

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
}
