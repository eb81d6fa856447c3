import type { TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { createApi } from '../../src/app.ts';
import type { Backend } from '../suite/backend.ts';

/** Where the app believes itself to be; nothing listens there. */
export const ORIGIN = 'http://127.0.0.1:1';

export type Ask = (method: string, path: string, body?: object, key?: string) => Promise<Response>;

/** Requests of a tenant's owner, below the tenant. */
export function asOwner(
  backend: Backend,
  app: ReturnType<typeof createApi>,
  tenant: TenantFixture,
): Ask {
  return async (method, path, body, key) =>
    app.request(`${ORIGIN}/api/v1/tenants/${tenant.slug}${path}`, {
      method,
      headers: {
        cookie: `${backend.target.sessionCookie}=${tenant.owner.sessionToken}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
}
