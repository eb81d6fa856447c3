import type { TenantId, UserId } from './ids.ts';
import type { CustomRoleRef, Role } from './role.ts';

export const MEMBERSHIP_STATUSES = ['active', 'deactivated'] as const;

export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** A user in a tenant: the desired state, which the worker carries to Cognito (decision D6). */
export interface Membership {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  /** The base role, which is all that Cognito knows. */
  readonly role: Role;
  /** The custom role that narrows it, or null. */
  readonly customRole: CustomRoleRef | null;
  readonly status: MembershipStatus;
  /** Grows with every change of role or status. */
  readonly version: number;
}
