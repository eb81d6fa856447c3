import { type Backend, startBackend } from '@gatehouse/api/test-suite';
import { type FaultProxy, startFaultProxy } from '@gatehouse/testing/fault-proxy';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { freePort } from '@gatehouse/testing/ports';
import { createVictim, type Victim } from '@gatehouse/testing/victim';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

const WEB = new URL('..', import.meta.url).pathname;

describe('the web process', () => {
  let proxy: FaultProxy;
  let backend: Backend;
  let web: Victim;
  let origin: string;

  beforeAll(async () => {
    const cluster = inject('postgres');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    proxy = await startFaultProxy(cluster.adminUrl);
    backend = await startBackend(cluster, origin, { through: proxy.urlFor });
    web = createVictim({
      name: 'web',
      args: ['server.ts'],
      cwd: WEB,
      env: {
        PATH: process.env['PATH'],
        ...backend.environment,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: '127.0.0.1',
        PORT: String(port),
      },
      ready: async () => (await status('/readyz')) === 200,
    });
  });
  afterAll(async () => {
    await web.kill();
    await backend.stop();
    await proxy.close();
  });

  // A test that fails takes no other with it.
  afterEach(() => proxy.set(null));

  const status = (path: string) =>
    fetch(`${origin}${path}`).then(
      (response) => response.status,
      () => 0,
    );

  it('starts before the database does, and says what it waits for', async () => {
    proxy.set({ kind: 'down' });
    web.spawn();
    await expect.poll(() => web.log(), { timeout: 30_000 }).toContain('waiting for the database');
    proxy.set(null);
    await web.untilReady();
  });

  it('FI-24 is alive but not ready while the database is away; pages and API say so', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const cookie = `${backend.target.sessionCookie}=${tenant.owner.sessionToken}`;
    proxy.set({ kind: 'down' });
    // Readiness is remembered for a second.
    await expect.poll(() => status('/readyz')).toBe(503);
    expect(await status('/healthz')).toBe(200);
    const page = await fetch(`${origin}/t/${tenant.slug}`, { headers: { cookie } });
    expect(page.status).toBeGreaterThanOrEqual(500);
    expect(await page.text()).toContain('<!DOCTYPE html>');
    const answer = await fetch(`${origin}/api/v1/me`, { headers: { cookie } });
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { title: 'A service we depend on isn’t responding. Try again soon.' },
    ]);
    proxy.set(null);
    await expect.poll(() => status('/readyz'), { timeout: 20_000 }).toBe(200);
  });

  it('FI-27 SIGTERM under load: what is in flight is finished, no 5xx, and it exits', async () => {
    const tenant = await createTenantFixture(backend.target.admin);
    const cookie = `${backend.target.sessionCookie}=${tenant.owner.sessionToken}`;
    const statuses: number[] = [];
    let stopped = false;
    const lane = async (): Promise<void> => {
      while (!stopped) {
        const answer = await fetch(`${origin}/api/v1/tenants/${tenant.slug}/projects`, {
          method: 'POST',
          headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
          body: JSON.stringify({ name: `P ${crypto.randomUUID()}` }),
        }).catch(() => null);
        if (!answer) return;
        statuses.push(answer.status);
      }
    };
    const lanes = Array.from({ length: 4 }, lane);
    await expect.poll(() => statuses.length, { timeout: 20_000 }).toBeGreaterThan(20);
    expect(await web.stop()).toBe(0);
    stopped = true;
    await Promise.all(lanes);
    expect(statuses.filter((one) => one >= 500)).toEqual([]);
  });
});
