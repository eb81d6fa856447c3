import type { PersonalKeyRow } from '@gatehouse/db/repositories/personal-keys';
import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';

/** A personal key, or a connected app, as its person sees it, and whoever manages keys of the tenant. */
export function toPersonalKey(row: PersonalKeyRow) {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    app: row.app_id === null ? null : { host: row.app_host },
    permissions: KEY_PERMISSIONS.filter((name) => row.permissions.includes(name)),
    user: { id: row.user_id, name: row.user_name },
    tenant: { slug: row.tenant_slug, name: row.tenant_name },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    lastUsedAddress: row.last_used_address,
    works: row.holds,
  };
}
