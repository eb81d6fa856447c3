import { type TenantId, toId } from './ids.ts';

export interface Tenant {
  readonly id: TenantId;
  /** The tenant's name in addresses: `/t/<slug>`. */
  readonly slug: string;
  readonly name: string;
}

/** Who may invite people: `admins`, owners and admins; `owners`, they alone. */
export const INVITERS = ['admins', 'owners'] as const;
export type Inviters = (typeof INVITERS)[number];

/** The base roles that an invitation can offer by itself. Owners are always named. */
export const DEFAULT_ROLES = ['admin', 'member', 'viewer'] as const;
export type DefaultRole = (typeof DEFAULT_ROLES)[number];

/** Addresses that a tenant can have had, the one it has included: each is taken for good. */
export const MOST_SLUGS = 10;

/** Days in which a deleted tenant can be restored; then it is purged. */
export const TENANT_GRACE_DAYS = 30;

/**
 * The tenant without members that holds the events of what operators do to no tenant in
 * particular. A migration makes it.
 */
export const PLATFORM_TENANT_ID = toId<TenantId>('00000000-0000-7000-8000-000000000001');
