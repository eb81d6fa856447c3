import type { ProgramPermission } from '@gatehouse/policy/permissions';

/** What a key can be tried with: the first that it may do. */
const TRIES: readonly (readonly [permission: ProgramPermission, path: string])[] = [
  ['projects:read', '/projects'],
  ['members:read', '/members'],
  ['files:read', '/files'],
  ['audit:read', '/audit-events'],
];

interface CurlExampleInput {
  readonly origin: string;
  readonly slug: string;
  readonly token: string;
  readonly permissions: readonly string[];
}

/** A command for a shell that tries a key. */
export function getCurlExample({ origin, slug, token, permissions }: CurlExampleInput): string {
  const path = TRIES.find(([permission]) => permissions.includes(permission))?.[1] ?? '';
  return `curl -H 'Authorization: Bearer ${token}' '${origin}/api/v1/tenants/${slug}${path}'`;
}
