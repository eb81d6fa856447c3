import type { RequestContext, TenantContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiClientId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { ApiClientPrincipal } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import { keyPermissions, rolePermissions } from '@gatehouse/policy/role-table';
import { resolveApiClient } from '../api-clients/resolve.ts';
import { toCustomRole } from './custom-role.ts';
import type { AuthenticationDeps } from './authentication-deps.ts';

/**
 * Turns a client-credentials token into the context of the tenant that has registered the client:
 * with what it was given there, its token has scopes for, and programs may hold.
 * @throws DomainError `auth.token_invalid`, also where the tenant has not registered the client
 */
export async function authenticateClient(
  deps: AuthenticationDeps,
  token: string,
  slug: string | null,
  request: Pick<RequestContext, 'requestId' | 'address'>,
): Promise<TenantContext<Permission, ApiClientPrincipal>> {
  const { clientId, scopes } = await deps.accessTokens.verifyClientToken(token);
  const client =
    slug === null ? null : await resolveApiClient(deps, clientId, slug, request.address);
  if (!client) throw new DomainError('auth.token_invalid');
  const tenantId = toId<TenantId>(client.tenant_id);
  const creatorId = toId<UserId>(client.creator_id);
  const { creator_role: role } = client;
  return {
    ...request,
    principal: {
      kind: 'api_client',
      apiClientId: toId<ApiClientId>(client.api_client_id),
      creatorId,
      name: client.api_client_name,
      granted: client.permissions.filter((name) => scopes.includes(name)),
    },
    tenant: { id: tenantId, slug: client.tenant_slug, name: client.tenant_name },
    membership: {
      tenantId,
      userId: creatorId,
      role,
      customRole: toCustomRole(client),
      status: 'active',
      version: client.creator_version,
    },
    role,
    permissions: keyPermissions(
      client.permissions.filter((name) => scopes.includes(name)),
      { role, permissions: rolePermissions(role, client.custom_role_permissions) },
    ),
  };
}
