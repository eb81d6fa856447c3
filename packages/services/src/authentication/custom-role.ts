import { type RoleId, toId } from '@gatehouse/domain/ids';
import type { CustomRoleRef } from '@gatehouse/domain/role';

/** The custom role that a look-up found with the membership; null for a base role as it is. */
export function toCustomRole(row: {
  readonly custom_role_id: string | null;
  readonly custom_role_name: string | null;
}): CustomRoleRef | null {
  const { custom_role_id: id, custom_role_name: name } = row;
  return id === null || name === null ? null : { id: toId<RoleId>(id), name };
}
