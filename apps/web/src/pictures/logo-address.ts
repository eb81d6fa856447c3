import { getApiUrl } from '#src/api-url.ts';

/** Where a tenant's logo is; its tag in the address makes a new one be fetched. */
export function logoAddress(slug: string, tag: string | null): string | undefined {
  if (tag === null) return undefined;
  return getApiUrl('/tenants/{tenant}/logo', { path: { tenant: slug }, query: { tag } });
}
