import { can, type Holder } from '@gatehouse/policy/can';
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
  /** Signing in asks for a code. Null for those who may not know: see `seesSecurity`. */
  readonly mfa: boolean | null;
  readonly avatar: string | null;
  readonly lastSignInAt: Date | null;
  readonly invitedBy: string | null;
  readonly invitedByName: string | null;
  readonly createdAt: Date;
}

/**
 * May this caller know who has a second factor, and who signed in when? Whoever looks for an
 * account to break into asks the same.
 */
export function seesSecurity(holder: Holder): boolean {
  return can(holder, 'members:deactivate');
}

export function toMember(row: Omit<MemberListRow, 'position'>, holder: Holder): Member {
  const sees = seesSecurity(holder);
  return {
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    customRoleId: row.custom_role_id,
    status: row.status,
    pending: row.applied_version !== row.version,
    version: row.version,
    mfa: sees ? row.mfa : null,
    avatar: row.avatar,
    lastSignInAt: sees ? row.last_sign_in_at : null,
    invitedBy: row.invited_by,
    invitedByName: row.invited_by_name,
    createdAt: row.created_at,
  };
}
