import type { ScopedReader, ScopedWriter } from '@gatehouse/db/database';
import { findRoles, type RoleRow, lockRoleForShare } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import { type RoleId, toId } from '@gatehouse/domain/ids';
import { type CustomRoleRef, isRole, type Role, type RoleChoice } from '@gatehouse/domain/role';
import { type HeldRole, wholeRole } from '@gatehouse/policy/ceiling';
import { rolePermissions } from '@gatehouse/policy/role-table';

/** A role as it is in a tenant now: a base role whole, or a custom one. */
export interface TenantRole extends HeldRole {
  readonly customRole: CustomRoleRef | null;
}

/** What a row of a membership or an invitation says of its role. */
interface RoleColumns {
  readonly role: Role;
  readonly custom_role_id: string | null;
}

export function baseRole(role: Role): TenantRole {
  return { ...wholeRole(role), customRole: null };
}

export function toTenantRole(row: RoleRow): TenantRole {
  return {
    role: row.base,
    customRole: { id: toId<RoleId>(row.id), name: row.name },
    permissions: rolePermissions(row.base, row.permissions),
  };
}

/** The role that a row names, as a choice. */
export function toRoleChoice({ role, custom_role_id: id }: RoleColumns): RoleChoice {
  return id === null ? role : toId<RoleId>(id);
}

export function toRoleColumns({ role, customRole }: TenantRole) {
  return { role, customRoleId: customRole?.id ?? null };
}

/** What an audit event tells of a role. */
export function toRoleNames({ role, customRole }: TenantRole) {
  return { role, customRole: customRole?.name ?? null };
}

/**
 * The role that is to be given, held as it is until this transaction ends. Roles are locked before
 * memberships, everywhere: so no two changes can deadlock.
 * @returns null when the tenant has no such custom role
 */
export async function lockTenantRole(
  tx: ScopedWriter,
  tenantId: string,
  choice: RoleChoice,
): Promise<TenantRole | null> {
  if (isRole(choice)) return baseRole(choice);
  const row = await lockRoleForShare(tx, tenantId, choice);
  return row && toTenantRole(row);
}

/** @throws DomainError `input.invalid` for a role that this tenant does not have */
export async function lockChosenRole(
  tx: ScopedWriter,
  tenantId: string,
  choice: RoleChoice,
): Promise<TenantRole> {
  const role = await lockTenantRole(tx, tenantId, choice);
  if (!role) throw noSuchRole('role');
  return role;
}

/** The same for a missing role and another tenant's. */
export function noSuchRole(field: string): DomainError {
  return new DomainError('input.invalid', { fields: { [field]: 'is no role of this tenant' } });
}

/**
 * The roles of rows, in their order. A custom role is read by a statement of its own, after the
 * rows are locked: an edit locks them too, so what is read here is the last edit.
 */
async function getTenantRoles(
  db: ScopedReader,
  tenantId: string,
  rows: readonly RoleColumns[],
): Promise<TenantRole[]> {
  const ids = rows.flatMap(({ custom_role_id: id }) => id ?? []);
  const found = ids.length === 0 ? [] : await findRoles(db, tenantId, ids);
  return rows.map(({ role, custom_role_id: id }) => {
    const row = found.find((one) => one.id === id);
    if (id !== null && !row) throw new Error('a row names a role that is not there');
    return row ? toTenantRole(row) : baseRole(role);
  });
}

export async function getTenantRole(
  db: ScopedReader,
  tenantId: string,
  row: RoleColumns,
): Promise<TenantRole> {
  const [role] = await getTenantRoles(db, tenantId, [row]);
  return role ?? baseRole(row.role);
}
