import type { Membership } from './membership.ts';
import type { Principal, UserPrincipal } from './principal.ts';
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

/** A signed-in person in one tenant. `Permission` is the policy package's own union. */
export interface TenantContext<Permission extends string = string> extends UserContext {
  readonly tenant: Tenant;
  readonly membership: Membership;
  /** The lower of the claim's role and the row's; null when the claim says nothing yet. */
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
}
