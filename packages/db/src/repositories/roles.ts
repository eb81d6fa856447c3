import type { Role } from '@gatehouse/domain/role';
import type { ScopedReader, ScopedWriter } from '../database.ts';

/** A tenant's own role. */
export interface RoleRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly base: Role;
  readonly permissions: string[];
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export interface NewRole {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly base: Role;
  readonly permissions: readonly string[];
}

export async function insertRole(tx: ScopedWriter, role: NewRole): Promise<RoleRow> {
  const rows = await tx.$queryRaw<RoleRow[]>`
    insert into roles (tenant_id, id, name, description, base, permissions)
    values (${role.tenantId}::uuid, ${role.id}::uuid, ${role.name}, ${role.description},
      ${role.base}, ${[...role.permissions]}::text[])
    returning id, name, description, base, permissions, version, created_at, updated_at`;
  const row = rows[0];
  if (!row) throw new Error('the role was not inserted');
  return row;
}

/** A role with how many have it. */
export interface CountedRoleRow extends RoleRow {
  readonly members: number;
  /** Invitations that are open, or expired and can be sent again. */
  readonly invitations: number;
}

/** Every custom role of a tenant, by base and name. */
export function listRoles(db: ScopedReader, tenantId: string): Promise<CountedRoleRow[]> {
  return db.$queryRaw<CountedRoleRow[]>`
    select r.id, r.name, r.description, r.base, r.permissions, r.version, r.created_at,
      r.updated_at,
      (select count(*)::int from memberships m
        where m.tenant_id = r.tenant_id and m.custom_role_id = r.id) as members,
      (select count(*)::int from invitations i
        where i.tenant_id = r.tenant_id and i.custom_role_id = r.id
          and i.status in ('pending', 'expired')) as invitations
    from roles r
    where r.tenant_id = ${tenantId}::uuid
    order by array_position(array['owner', 'admin', 'member', 'viewer'], r.base), lower(r.name)`;
}

/** How many there are; exact while the tenant's row is locked. */
export async function countRoles(db: ScopedReader, tenantId: string): Promise<number> {
  const rows = await db.$queryRaw<{ roles: number }[]>`
    select count(*)::int as roles from roles where tenant_id = ${tenantId}::uuid`;
  return rows[0]?.roles ?? 0;
}

/** These roles as they are now. The holder of a lock on a holder's row sees their last edit. */
export function findRoles(
  db: ScopedReader,
  tenantId: string,
  ids: readonly string[],
): Promise<RoleRow[]> {
  return db.$queryRaw<RoleRow[]>`
    select id, name, description, base, permissions, version, created_at, updated_at
    from roles where tenant_id = ${tenantId}::uuid and id = any(${[...ids]}::uuid[])`;
}

/** A role that is about to be given: it cannot be edited or deleted until this transaction ends. */
export async function lockRoleForShare(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<RoleRow | null> {
  const rows = await tx.$queryRaw<RoleRow[]>`
    select id, name, description, base, permissions, version, created_at, updated_at
    from roles where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    for share`;
  return rows[0] ?? null;
}

/** Roles that are about to be changed, locked in one order. */
export function lockRoles(
  tx: ScopedWriter,
  tenantId: string,
  ids: readonly string[],
): Promise<RoleRow[]> {
  return tx.$queryRaw<RoleRow[]>`
    select id, name, description, base, permissions, version, created_at, updated_at
    from roles where tenant_id = ${tenantId}::uuid and id = any(${[...ids]}::uuid[])
    order by id
    for update`;
}

/** Writes a role's new name, description and permissions; null when it is gone. */
export async function updateRole(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  to: { name: string; description: string; permissions: readonly string[] },
): Promise<RoleRow | null> {
  const rows = await tx.$queryRaw<RoleRow[]>`
    update roles
    set name = ${to.name}, description = ${to.description},
        permissions = ${[...to.permissions]}::text[], version = version + 1, updated_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    returning id, name, description, base, permissions, version, created_at, updated_at`;
  return rows[0] ?? null;
}

export async function deleteRole(tx: ScopedWriter, tenantId: string, id: string): Promise<boolean> {
  const { count } = await tx.customRole.deleteMany({ where: { tenantId, id } });
  return count === 1;
}
