import type { TenantContext } from '@gatehouse/domain/context';

/** What the frame of a tenant depends on. */
export function stampOf(context: TenantContext): string {
  const { tenant, role, principal } = context;
  return [tenant.id, tenant.name, role ?? '', principal.name].join('\n');
}
