import { type TenantId, toId } from './ids.ts';

export interface Tenant {
  readonly id: TenantId;
  /** The tenant's name in addresses: `/t/<slug>`. */
  readonly slug: string;
  readonly name: string;
}

/** Addresses that a tenant can have had, the one it has included: each is taken for good. */
export const MOST_SLUGS = 10;

/** Days in which a deleted tenant can be restored; then it is purged. */
export const TENANT_GRACE_DAYS = 30;

/**
 * The tenant without members that holds the events of what operators do to no tenant in
 * particular. A migration makes it.
 */
export const PLATFORM_TENANT_ID = toId<TenantId>('00000000-0000-7000-8000-000000000001');
