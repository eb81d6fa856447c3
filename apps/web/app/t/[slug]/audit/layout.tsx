import { openTenant } from '#src/shell/open-tenant.ts';

/** Answers 403 before anything of the page is sent. */
export default async function AuditLayout({ params, children }: LayoutProps<'/t/[slug]/audit'>) {
  await openTenant(params, 'audit:read');
  return children;
}
