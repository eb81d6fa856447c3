import type { TenantId } from './ids.ts';

export interface Tenant {
  readonly id: TenantId;
  /** The tenant's name in addresses: `/t/<slug>`. */
  readonly slug: string;
  readonly name: string;
}
