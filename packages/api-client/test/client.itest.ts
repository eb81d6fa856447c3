import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '@gatehouse/api/app';
import { type Backend, startBackend } from '@gatehouse/api/test-suite';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApiClient, allItems } from '../src/client.ts';

describe('the typed client against the API', () => {
  let backend: Backend;
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), 'http://127.0.0.1');
    server = createServer(getRequestListener(createApi(backend.deps).fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await backend.stop();
  });

  it('makes, changes, lists and is refused', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const cookie = `${backend.target.sessionCookie}=${tenant.owner.sessionToken}`;
    const browser = createApiClient({
      origin,
      fetch: (request) => {
        request.headers.set('cookie', cookie);
        request.headers.set('sec-fetch-site', 'same-origin');
        return fetch(request);
      },
    });
    const path = { tenant: tenant.slug };
    const { data: key } = await browser.POST('/tenants/{tenant}/api-keys', {
      params: { path },
      body: { name: 'CI', permissions: ['projects:read', 'projects:create'], days: 1 },
    });
    const program = createApiClient({ origin, token: key?.token ?? '' });
    for (const name of ['One', 'Two', 'Three']) {
      await program.POST('/tenants/{tenant}/projects', { params: { path }, body: { name } });
    }
    const projects = allItems((cursor) =>
      program.GET('/tenants/{tenant}/projects', { params: { path, query: { limit: 2, cursor } } }),
    );
    const names: string[] = [];
    for await (const { name } of projects) names.push(name);
    expect(names).toEqual(['Three', 'Two', 'One']);
    await expect(program.GET('/me')).rejects.toMatchObject({ code: 'auth.person_required' });
    await expect(
      browser.PATCH('/tenants/{tenant}', {
        params: { path, header: { 'if-match': '"9.x"' } },
        body: { name: 'Late' },
      }),
    ).rejects.toMatchObject({ status: 412, code: 'resource.changed' });
  });
});
