import { openTenant } from '#src/shell/open-tenant.ts';

/** Answers 403 before anything of the page is sent. */
export default async function ApiKeysLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings/api-keys'>) {
  await openTenant(params, 'api_keys:manage');
  return children;
}
