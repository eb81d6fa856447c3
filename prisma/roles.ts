import type { Client } from 'pg';

/** Passwords of the two roles that may log in. */
export interface RolePasswords {
  app: string;
  worker: string;
}

const RESTRICTED = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/**
 * Creates the roles or brings them back to their definition, and opens this database to them.
 * Runs as an administrator: a superuser, or a role with CREATEROLE and BYPASSRLS that may GRANT on
 * the database. The application itself never sees that role.
 */
export async function ensureRoles(admin: Client, passwords: RolePasswords): Promise<void> {
  const database = admin.escapeIdentifier(await currentDatabase(admin));
  await ensureRole(admin, 'gatehouse_owner', `NOLOGIN ${RESTRICTED}`);
  await ensureRole(
    admin,
    'gatehouse_lookup',
    `NOLOGIN ${RESTRICTED.replace('NOBYPASSRLS', 'BYPASSRLS')}`,
  );
  // Writes the chain of the audit log, and can do nothing else.
  await ensureRole(
    admin,
    'gatehouse_chain',
    `NOLOGIN ${RESTRICTED.replace('NOBYPASSRLS', 'BYPASSRLS')}`,
  );
  await ensureRole(admin, 'gatehouse_app', login(admin, passwords.app));
  await ensureRole(admin, 'gatehouse_worker', login(admin, passwords.worker));
  await admin.query(`
    GRANT gatehouse_owner TO CURRENT_USER WITH SET TRUE, INHERIT TRUE;
    -- To hand a SECURITY DEFINER function over, its maker must be able to become the new owner
    -- (SET), and the new owner must have CREATE on the schema. It does not inherit BYPASSRLS.
    GRANT gatehouse_lookup, gatehouse_chain TO gatehouse_owner WITH SET TRUE, INHERIT FALSE;
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT, CREATE ON DATABASE ${database} TO gatehouse_owner;
    GRANT CONNECT ON DATABASE ${database} TO gatehouse_app, gatehouse_worker;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public TO gatehouse_owner, gatehouse_lookup, gatehouse_chain;
    GRANT USAGE ON SCHEMA public TO gatehouse_app, gatehouse_worker;
    CREATE SCHEMA IF NOT EXISTS pgboss AUTHORIZATION gatehouse_owner;
  `);
}

function login(admin: Client, password: string): string {
  return `LOGIN ${RESTRICTED} PASSWORD ${admin.escapeLiteral(password)}`;
}

async function ensureRole(admin: Client, name: string, attributes: string): Promise<void> {
  const found = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  await admin.query(`${found.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${name} ${attributes}`);
}

async function currentDatabase(admin: Client): Promise<string> {
  const result = await admin.query<{ name: string }>('SELECT current_database() AS name');
  return result.rows[0]?.name ?? '';
}
