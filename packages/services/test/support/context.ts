import { randomUUID } from 'node:crypto';
import type { TenantContext } from '@gatehouse/domain/context';
import { type SessionId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import { effectivePermissions } from '@gatehouse/policy/role-table';
import type { FixtureRole, TenantFixture } from '@gatehouse/testing/fixtures/tenant';

/** The context of a request that one of a tenant's people makes, claim and row agreeing. */
export function getContext(
  tenant: TenantFixture,
  role: FixtureRole,
): TenantContext<Permission, UserPrincipal> {
  const tenantId = toId<TenantId>(tenant.id);
  const userId = toId<UserId>(tenant[role].userId);
  return {
    principal: {
      kind: 'user',
      userId,
      email: tenant[role].email,
      emailVerified: true,
      name: tenant[role].name,
      avatar: null,
      via: 'session',
      sessionId: toId<SessionId>(randomUUID()),
      authTime: new Date(),
      claims: { roles: new Map([[tenantId, role]]), operator: false, ignored: [], ambiguous: [] },
    },
    requestId: randomUUID(),
    address: null,
    tenant: { id: tenantId, slug: tenant.slug, name: tenant.name },
    membership: { tenantId, userId, role, customRole: null, status: 'active', version: 1 },
    ...effectivePermissions(role, role, null),
  };
}
