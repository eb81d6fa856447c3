import { isDeepStrictEqual } from 'node:util';

import type { Client } from 'pg';

/** Passwords of the two roles that may log in. */
export interface RolePasswords {
  app: string;
  worker: string;
}

/**
 * Creates the roles or brings them back to their definition, and opens this database to them.
 * Runs as an administrator: a superuser, or a role with CREATEROLE and BYPASSRLS that owns the
 * database. The application itself never sees that role.
 */
export async function ensureRoles(
  admin: Client,
  passwords: RolePasswords,
  keepsPasswords = false,
): Promise<void> {
  const database = admin.escapeIdentifier(await currentDatabase(admin));
  await ensureRole(admin, { name: 'gatehouse_owner' });
  await ensureRole(admin, { name: 'gatehouse_lookup', bypassesRls: true });
  // Writes the chain of the audit log, and can do nothing else.
  await ensureRole(admin, { name: 'gatehouse_chain', bypassesRls: true });
  // Puts a notification before a member of the tenant at hand, and can do nothing else.
  await ensureRole(admin, { name: 'gatehouse_notifier', bypassesRls: true });
  // Holds a person's row for whoever acts in their name, and can do nothing else.
  await ensureRole(admin, { name: 'gatehouse_holder', bypassesRls: true });
  // Erases personal data from the audit log, tenant by tenant, and can do nothing else.
  await ensureRole(admin, { name: 'gatehouse_eraser' });
  await ensureRole(admin, { name: 'gatehouse_app', password: passwords.app, keepsPasswords });
  await ensureRole(admin, { name: 'gatehouse_worker', password: passwords.worker, keepsPasswords });
  await admin.query(`
    GRANT gatehouse_owner TO CURRENT_USER WITH SET TRUE, INHERIT TRUE;
    -- To hand a SECURITY DEFINER function over, its maker must be able to become the new owner
    -- (SET), and the new owner must have CREATE on the schema. It does not inherit BYPASSRLS.
    GRANT gatehouse_lookup, gatehouse_chain, gatehouse_notifier, gatehouse_holder, gatehouse_eraser TO gatehouse_owner WITH SET TRUE, INHERIT FALSE;
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT, CREATE ON DATABASE ${database} TO gatehouse_owner;
    GRANT CONNECT ON DATABASE ${database} TO gatehouse_app, gatehouse_worker;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public
      TO gatehouse_owner, gatehouse_lookup, gatehouse_chain, gatehouse_notifier, gatehouse_holder,
        gatehouse_eraser;
    GRANT USAGE ON SCHEMA public TO gatehouse_app, gatehouse_worker;
    CREATE SCHEMA IF NOT EXISTS pgboss AUTHORIZATION gatehouse_owner;
  `);
  await closeLargeObjects(admin);
}

/**
 * Large objects are a store beside the tables, open to every role, with no row-level security.
 * Nothing here uses them. Only a superuser may shut them: elsewhere they stay the maker's own.
 */
async function closeLargeObjects(admin: Client): Promise<void> {
  await admin.query(`
    DO $$
    DECLARE
      f regprocedure;
    BEGIN
      IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        RETURN;
      END IF;
      FOR f IN
        SELECT p.oid FROM pg_proc p
        WHERE p.pronamespace = 'pg_catalog'::regnamespace
          AND p.proname ~ '^(lo_|lo(read|write)$)'
          AND has_function_privilege('public', p.oid, 'EXECUTE')
      LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
      END LOOP;
    END $$`);
}

interface RoleDefinition {
  name: string;
  /** For roles without a log-in that own SECURITY DEFINER functions. */
  bypassesRls?: boolean;
  /** With one, the role may log in. */
  password?: string;
  /** A role that is there already keeps the one that it has. */
  keepsPasswords?: boolean;
}

async function ensureRole(admin: Client, role: RoleDefinition): Promise<void> {
  const { name, bypassesRls = false, password } = role;
  const wanted = { login: password !== undefined, strong: false, bypass: bypassesRls };
  const found = await admin.query<typeof wanted>(
    `SELECT rolcanlogin AS login, rolbypassrls AS bypass,
            rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication AS strong
       FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  const present = found.rows[0];
  const attributes = `${wanted.login ? 'LOGIN' : 'NOLOGIN'} ${bypassesRls ? 'BYPASSRLS' : 'NOBYPASSRLS'}
    NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION`;
  if (present === undefined) await admin.query(`CREATE ROLE ${name} ${attributes}`);
  // Only a superuser may so much as mention some of these in ALTER ROLE.
  else if (!isDeepStrictEqual({ ...present }, wanted)) {
    await admin.query(`ALTER ROLE ${name} ${attributes}`);
  }
  if (password !== undefined && !(present && role.keepsPasswords)) {
    await admin.query(`ALTER ROLE ${name} PASSWORD ${admin.escapeLiteral(password)}`);
  }
}

async function currentDatabase(admin: Client): Promise<string> {
  const result = await admin.query<{ name: string }>('SELECT current_database() AS name');
  return result.rows[0]?.name ?? '';
}
