import type { RoleMappingRow } from '@gatehouse/db/repositories/sso-connections';
import { type RoleId, toId } from '@gatehouse/domain/ids';
import type { RoleChoice } from '@gatehouse/domain/role';
import type { ConnectionRole } from '@gatehouse/domain/sso-connection';

/** A group of the identity provider, and the role that it leads to. */
export interface RoleMapping {
  /** As the identity provider sends it, case and all. */
  readonly group: string;
  readonly role: RoleChoice;
}

export function toMapping({
  value,
  role,
  customRoleId,
}: Pick<RoleMappingRow, 'customRoleId' | 'role' | 'value'>): RoleMapping {
  return {
    group: value,
    role: customRoleId === null ? (role as ConnectionRole) : toId<RoleId>(customRoleId),
  };
}
