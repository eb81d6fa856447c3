import type { Membership } from './membership.ts';
import type { MemberPrincipal, OperatorPrincipal, Principal, UserPrincipal } from './principal.ts';
import type { Role } from './role.ts';
import type { Tenant } from './tenant.ts';

/** Who calls, and in which request. Made once per request. */
export interface RequestContext<P extends Principal = Principal> {
  readonly principal: P;
  readonly requestId: string;
  /** The caller's network address, for the audit log; null for jobs. */
  readonly address: string | null;
}

/** A signed-in person, no tenant chosen. */
export type UserContext = RequestContext<UserPrincipal>;

/** Staff of the SaaS, in no tenant. `Permission` is the policy package's union for operators. */
export interface OperatorContext<
  Permission extends string = string,
> extends RequestContext<OperatorPrincipal> {
  readonly operatorPermissions: ReadonlySet<Permission>;
}

/**
 * A person or a program in one tenant. `Permission` is the policy package's own union. A program
 * has the membership of the person who made its key.
 */
export interface TenantContext<
  Permission extends string = string,
  P extends MemberPrincipal = MemberPrincipal,
> extends RequestContext<P> {
  readonly tenant: Tenant;
  readonly membership: Membership;
  /** The lower of the claim's role and the row's; null when the claim says nothing yet. */
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
  /** From then on the tenant refuses this sign-in for want of a second factor; absent where it asks for none. */
  readonly mfaDueAt?: Date;
}
