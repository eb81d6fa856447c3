import { openTenant } from '#src/shell/open-tenant.ts';

/** Answers 403 before anything of the page is sent. */
export default async function RolesLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/roles'>) {
  await openTenant(params, 'roles:read');
  return children;
}
