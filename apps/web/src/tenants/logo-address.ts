/** Where a tenant's logo is; its tag in the address makes a new one be fetched. */
export function logoAddress(slug: string, tag: string | null): string | undefined {
  return tag === null ? undefined : `/api/v1/tenants/${slug}/logo?tag=${tag}`;
}
