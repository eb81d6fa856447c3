/** Below a tenant's prefix: its files. */
export const FILE_PREFIX = 'files/';

/** Everything of a tenant is below it; the policy of the role says the same. */
export function tenantPrefix(tenantId: string): string {
  return `tenants/${tenantId}/`;
}

/** Where the content of a file is; never made of its name, which people choose. */
export function fileKey(tenantId: string, fileId: string): string {
  return `${tenantPrefix(tenantId)}${FILE_PREFIX}${fileId}`;
}
