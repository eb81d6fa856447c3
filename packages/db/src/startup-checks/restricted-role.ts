import { StartRefusal } from '@gatehouse/domain/start-refusal';
import type pg from 'pg';

interface RoleRow {
  name: string;
  superuser: boolean;
  bypass: boolean;
  owned: number;
  truncate: number;
}

const QUERY = `
  select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
    (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'USAGE')
    ) as owned,
    (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p')
        and has_table_privilege(r.oid, c.oid, 'TRUNCATE')) as truncate
  from pg_roles r where r.rolname = current_user`;

/**
 * Row-level security does not hold for a superuser, a role with BYPASSRLS, or (were FORCE ever
 * lost) a table's owner, and never for TRUNCATE: such a login is refused.
 * @throws StartRefusal that names the role and the fault
 */
export async function assertRestrictedRole(db: pg.Pool | pg.ClientBase): Promise<void> {
  const { rows } = await db.query<RoleRow>(QUERY);
  const role = rows[0];
  if (!role) throw new Error('the database does not know the current role');
  const faults = [
    role.superuser && 'is a superuser',
    role.bypass && 'has BYPASSRLS',
    role.owned > 0 && 'owns tables',
    role.truncate > 0 && 'may TRUNCATE',
  ].filter(Boolean);
  if (faults.length > 0) {
    throw new StartRefusal(
      `The database role "${role.name}" ${faults.join(', ')}: row-level security would not hold. ` +
        'Use the role gatehouse_app (web) or gatehouse_worker (worker).',
    );
  }
}
