import type { PageContext } from '#src/server/page-context.ts';

/** What the frame of a tenant depends on. */
export function getStamp(context: PageContext): string {
  const { tenant, role, principal } = context;
  return [tenant.id, tenant.name, role ?? '', principal.name].join('\n');
}
