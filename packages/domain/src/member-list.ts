import type { MembershipStatus } from './membership.ts';
import type { Role } from './role.ts';

/** What a list of members can be sorted by. */
export const MEMBER_SORTS = [
  'name',
  'email',
  'role',
  'status',
  'mfa',
  'lastSignIn',
  'invitedBy',
  'createdAt',
] as const;

export type MemberSort = (typeof MEMBER_SORTS)[number];

/** Which members: what is undefined does not matter. */
export interface MemberFilter {
  /** A part of name or address, accents and case aside. */
  readonly search?: string | undefined;
  /** Any of these base roles, narrowed or not. */
  readonly roles?: readonly Role[] | undefined;
  readonly customRoleId?: string | undefined;
  readonly status?: MembershipStatus | undefined;
  /** Whether signing in asks for a code. */
  readonly mfa?: boolean | undefined;
  readonly invitedBy?: string | undefined;
  /** Signed in at this moment or later. */
  readonly signedInFrom?: Date | undefined;
  /** Last signed in before this moment, or never. */
  readonly signedInBefore?: Date | undefined;
}
