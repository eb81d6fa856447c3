import type { RequestContext, TenantContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiKeyId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { ApiKeyPrincipal } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import { keyPermissions, rolePermissions } from '@gatehouse/policy/role-table';
import { type ApiKeyRow, resolveApiKey } from '../api-keys/resolve.ts';
import { looksLikeApiKey } from '../api-keys/token.ts';
import { isSlugOfTenant } from './is-slug-of-tenant.ts';
import { toCustomRole } from './custom-role.ts';
import type { AuthenticationDeps } from './authentication-deps.ts';

const KEY_HEADER = /^Bearer (\S+)$/i;

/** The API key in an Authorization header; null when it holds something else. */
export function parseApiKey(authorization: string | null): string | null {
  const token = KEY_HEADER.exec(authorization ?? '')?.[1];
  return token !== undefined && looksLikeApiKey(token) ? token : null;
}

/** What a caller came to: the API itself, or MCP, for which alone the tokens of apps are good (RFC 8707). */
export type Audience = 'api' | 'mcp';

/**
 * Turns an API key into the context of its tenant.
 * @returns null when the key is of another tenant than the slug's: that tenant is not there for it
 * @throws DomainError `auth.token_invalid` for a key that does not hold
 */
export async function authenticateKey(
  deps: AuthenticationDeps,
  token: string,
  { slug, audience }: { readonly slug: string | null; readonly audience: Audience },
  request: Pick<RequestContext, 'requestId' | 'address'>,
): Promise<TenantContext<Permission, ApiKeyPrincipal> | null> {
  const ctx = await authenticateByKey(deps, token, audience, request);
  const { id, slug: own } = ctx.tenant;
  const inside = own === slug || (slug !== null && (await isSlugOfTenant(deps, id, slug)));
  return inside ? ctx : null;
}

/**
 * The same where no address names the tenant: the key does.
 * @throws DomainError `auth.token_invalid`
 */
export async function authenticateByKey(
  deps: Pick<AuthenticationDeps, 'db'>,
  token: string,
  audience: Audience,
  request: Pick<RequestContext, 'requestId' | 'address'>,
): Promise<TenantContext<Permission, ApiKeyPrincipal>> {
  const key = await resolveApiKey(deps, token, request.address);
  if (!key || (key.app_id !== null && audience !== 'mcp')) {
    throw new DomainError('auth.token_invalid');
  }
  return toContext(key, request);
}

function toContext(
  key: ApiKeyRow,
  request: Pick<RequestContext, 'requestId' | 'address'>,
): TenantContext<Permission, ApiKeyPrincipal> {
  const tenantId = toId<TenantId>(key.tenant_id);
  const creatorId = toId<UserId>(key.creator_id);
  return {
    ...request,
    principal: {
      kind: 'api_key',
      keyId: toId<ApiKeyId>(key.key_id),
      creatorId,
      ...(key.key_kind === 'personal'
        ? { name: key.creator_name, personal: toPersonal(key) }
        : { name: key.key_name }),
      granted: key.permissions,
    },
    tenant: { id: tenantId, slug: key.tenant_slug, name: key.tenant_name },
    membership: {
      tenantId,
      userId: creatorId,
      role: key.creator_role,
      customRole: toCustomRole(key),
      status: 'active',
      version: key.creator_version,
    },
    role: key.creator_role,
    permissions: keyPermissions(key.permissions, {
      role: key.creator_role,
      permissions: rolePermissions(key.creator_role, key.custom_role_permissions),
    }),
  };
}

function toPersonal({ key_name: keyName, key_hint: hint, app_id, app_host: host }: ApiKeyRow) {
  return { keyName, hint, ...(app_id !== null && { app: { host } }) };
}
