import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';

interface Row {
  userId: string;
  name: string;
  email: string;
  role: string;
  customRoleId: string | null;
  status: string;
  version: number;
  appliedVersion: number;
  invitedByName: string | null;
  createdAt: Date;
}

/** A membership as members of the tenant see it. */
export function toMember(row: Row) {
  return {
    userId: row.userId,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    customRoleId: row.customRoleId,
    status: row.status as MembershipStatus,
    pending: row.appliedVersion !== row.version,
    version: row.version,
    invitedByName: row.invitedByName,
    createdAt: row.createdAt,
  };
}
