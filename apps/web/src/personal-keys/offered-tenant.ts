import type { Role } from '@gatehouse/domain/role';
import { isProgramPermission, type ProgramPermission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';

/** A tenant that a key can be made for, with what the person has there to give at most. */
export interface OfferedTenant {
  readonly slug: string;
  readonly name: string;
  readonly grantable: readonly ProgramPermission[];
}

/** By the base role; what a custom role takes from it is refused when the key is made. */
export function toOfferedTenant(tenant: {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
}): OfferedTenant {
  const { slug, name, role } = tenant;
  return { slug, name, grantable: [...ROLE_TABLE[role]].filter(isProgramPermission) };
}
