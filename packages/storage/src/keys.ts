/** Below a tenant's prefix: its files. */
const FILE_PREFIX = 'files/';

/** Everything of a tenant is below it; the policy of the role says the same. */
export function tenantPrefix(tenantId: string): string {
  return `tenants/${tenantId}/`;
}

/** Where the content of a file is; never made of its name, which people choose. */
export function fileKey(tenantId: string, fileId: string): string {
  return `${tenantPrefix(tenantId)}${FILE_PREFIX}${fileId}`;
}

/** What a tenant publishes: guests of the identity pool read below `public/`, and nothing else. */
export function publicPrefix(tenantId: string): string {
  return `public/${tenantId}/`;
}

/** Where guests find a file that is published. */
export function publicKey(tenantId: string, fileId: string): string {
  return `${publicPrefix(tenantId)}${fileId}`;
}
