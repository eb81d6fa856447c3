import type { Target } from '@gatehouse/api/test-suite';
import {
  createSessionFixture,
  createTenantFixture,
  toGroupName,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import type { Ask } from './ask.ts';

export const CREDENTIALS = ['cookie', 'Bearer'] as const;
type Credential = (typeof CREDENTIALS)[number];

/** Someone who may, and the request that takes it from them. */
export interface Scene {
  readonly allowed: Ask;
  readonly change: Ask;
}

interface Parts {
  readonly tenant: TenantFixture;
  readonly userId: string;
  readonly owner: Ask['credentials'];
  /** A session of the person themselves, besides the one that is watched. */
  readonly own: Ask['credentials'];
}

/** What takes a right away from an admin of a tenant. */
export const CHANGES: Readonly<Record<string, (parts: Parts) => Ask>> = {
  removed: ({ tenant, userId, owner }) => ({
    method: 'DELETE',
    path: `/tenants/${tenant.slug}/members/${userId}`,
    credentials: owner,
  }),
  demoted: ({ tenant, userId, owner }) => ({
    method: 'PATCH',
    path: `/tenants/${tenant.slug}/members/${userId}`,
    credentials: owner,
    body: { role: 'viewer' },
  }),
  deactivated: ({ tenant, userId, owner }) => ({
    method: 'POST',
    path: `/tenants/${tenant.slug}/members/${userId}/deactivate`,
    credentials: owner,
  }),
  'signed out everywhere': ({ own }) => ({
    method: 'POST',
    path: '/me/sessions/end-all',
    credentials: own,
  }),
};

/** A new tenant with an admin who shows a cookie, or a token of full life. */
export async function setScene(
  target: Target,
  by: Credential,
  change: (parts: Parts) => Ask,
): Promise<Scene> {
  const tenant = await createTenantFixture(target.admin);
  const toCookieHeader = (token: string) => ({ cookie: `${target.sessionCookie}=${token}` });
  const { userId, credentials } =
    by === 'cookie'
      ? { userId: tenant.admin.userId, credentials: toCookieHeader(tenant.admin.sessionToken) }
      : await bearerAdmin(target, tenant);
  const own = toCookieHeader(await createSessionFixture(target.admin, userId, []));
  const owner = toCookieHeader(tenant.owner.sessionToken);
  return {
    allowed: { method: 'GET', path: `/tenants/${tenant.slug}/audit-events`, credentials },
    change: change({ tenant, userId, owner, own }),
  };
}

async function bearerAdmin({ admin, accessToken }: Target, { id }: TenantFixture) {
  const { token, userId } = await accessToken([toGroupName(id, 'admin')]);
  await admin.query(
    "insert into users (id, email, email_verified, name) values ($1, $2, true, 'Bearer')",
    [userId, `${userId}@example.com`],
  );
  await admin.query(
    `insert into memberships (tenant_id, user_id, role, status, applied_role, name, email)
     values ($1, $2, 'admin', 'active', 'admin', 'Bearer', 'b@example.com')`,
    [id, userId],
  );
  return { userId, credentials: { authorization: `Bearer ${token}` } };
}
