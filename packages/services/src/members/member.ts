import type { MembershipStatus } from '@gatehouse/domain/membership';
import type { Role } from '@gatehouse/domain/role';
import type { MemberListRow } from '@gatehouse/db/repositories/member-lists';

/** A membership as members of the tenant see it. */
export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The custom role that narrows it. */
  readonly customRoleId: string | null;
  readonly status: MembershipStatus;
  /** A change has not reached Cognito yet. */
  readonly pending: boolean;
  readonly version: number;
  /** Signing in asks for a code. */
  readonly mfa: boolean;
  readonly avatar: string | null;
  readonly lastSignInAt: Date | null;
  readonly invitedBy: string | null;
  readonly invitedByName: string | null;
  readonly createdAt: Date;
}

export function toMember(row: Omit<MemberListRow, 'position'>): Member {
  return {
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    customRoleId: row.custom_role_id,
    status: row.status,
    pending: row.applied_version !== row.version,
    version: row.version,
    mfa: row.mfa,
    avatar: row.avatar,
    lastSignInAt: row.last_sign_in_at,
    invitedBy: row.invited_by,
    invitedByName: row.invited_by_name,
    createdAt: row.created_at,
  };
}
