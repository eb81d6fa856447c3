import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';

import { plainPages, tenantPages } from './support/app-pages.ts';
import { startCachingProxy } from './support/caching-proxy.ts';
import { expect, test } from './support/fixtures.ts';
import { rawRequest } from './support/raw-request.ts';
import { SESSION_COOKIE } from './support/stack.ts';

test('a Host that is not ours gets nothing', async ({ tenant, stack }) => {
  const cookie = `${SESSION_COOKIE}=${tenant.owner.sessionToken}`;
  for (const path of ['/', `/t/${tenant.slug}`, '/api/v1/me', '/auth/sign-in', '/icon.svg']) {
    const answer = await rawRequest(stack.origin + path, { host: 'evil.example', cookie });
    expect(answer.status, path).toBe(421);
    expect(answer.text).not.toContain(tenant.canary);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  const forwarded = await rawRequest(`${stack.origin}/auth/sign-in`, {
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  });
  expect(forwarded.headers.location).not.toContain('evil.example');
});

test('headers that only Next itself may set open nothing', async ({ tenant, db, stack }) => {
  const { owner } = await createTenantFixture(db);
  const url = `${stack.origin}/t/${tenant.slug}/members`;
  const chain = Array(5).fill('proxy').join(':');
  const tricks: Record<string, string>[] = [
    { 'x-middleware-subrequest': chain },
    { 'x-middleware-subrequest': chain.replaceAll('proxy', 'src/middleware') },
    { 'x-middleware-rewrite': '/t/other', 'x-middleware-next': '1' },
    { 'x-matched-path': '/profile', 'x-invoke-path': '/profile' },
    { 'x-nextjs-data': '1', 'next-resume': '1' },
  ];
  for (const trick of tricks) {
    const anonymous = await rawRequest(url, trick);
    expect(anonymous.status).toBe(307);
    const foreign = await rawRequest(url, {
      ...trick,
      cookie: `${SESSION_COOKIE}=${owner.sessionToken}`,
    });
    expect(foreign.status).toBe(404);
    for (const { text, headers } of [anonymous, foreign]) {
      expect(text).not.toContain(tenant.canary);
      expect(headers['content-security-policy']).toContain("'nonce-");
    }
  }
});

test('HD-07: a change that another site asks for is refused', async ({ tenant, stack }) => {
  const url = `${stack.origin}/api/v1/tenants/${tenant.slug}/projects`;
  const cookie = `${SESSION_COOKIE}=${tenant.owner.sessionToken}`;
  const senders: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  for (const headers of senders) {
    const answer = await rawRequest(url, { ...headers, cookie }, 'POST');
    expect(answer.status, JSON.stringify(headers)).toBe(403);
    expect(answer.headers['access-control-allow-origin'], 'HD-10').toBeUndefined();
  }
});

test('HD-13: a page under a name that caches like is not there', async ({ tenant, stack }) => {
  const cookie = `${SESSION_COOKIE}=${tenant.owner.sessionToken}`;
  for (const end of ['/x.css', ';x.js', '%2Fx.css', '/x.png', '.css']) {
    const answer = await rawRequest(`${stack.origin}/t/${tenant.slug}/members${end}`, { cookie });
    expect(answer.status, end).toBe(404);
    expect(answer.text, end).not.toContain(tenant.member.email);
  }
});

test('HD-19: nothing of the workshop is served', async ({ stack }) => {
  const html = await (await fetch(`${stack.origin}/`)).text();
  const scripts = [...html.matchAll(/\/_next\/static\/[^"\\]+\.js/g)].map(
    ([path]) => `${path}.map`,
  );
  const paths = ['/.env', '/.git/config', '/api/debug', '/_next/image?url=%2Ficon.svg&w=64&q=75'];
  for (const path of [...paths, '/package.json', '/server.ts', ...new Set(scripts)]) {
    const { status } = await fetch(stack.origin + path);
    expect(status, path).toBe(404);
  }
});

test('HD-21: no token reaches the browser', async ({ tenant, pool, signedIn }) => {
  const person = await pool.person({ roles: [[tenant, 'owner']] });
  const page = await signedIn(person);
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
  expect(session).toHaveLength(43);
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') {
      bodies.push(response.text().catch(() => ''));
    }
  });
  const pages = tenantPages(tenant.viewer.userId).map((path) => `/t/${tenant.slug}${path}`);
  for (const path of [...pages, ...plainPages()]) {
    await page.goto(path);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/eyJ|token/i);
    expect(kept).not.toContain(session);
  }
  const sent = await Promise.all(bodies);
  expect(sent.length).toBeGreaterThan(pages.length);
  for (const body of sent) {
    expect(body).not.toMatch(/eyJ[\w-]{10,}\.[\w-]{10,}/);
    expect(body).not.toContain(session);
  }
});

test('TI-21, HD-13: through a shared cache everyone sees their own', async ({
  tenant,
  db,
  stack,
}) => {
  const other = await createTenantFixture(db);
  const cache = await startCachingProxy(stack.origin);
  const as = (who: typeof tenant) => ({ cookie: `${SESSION_COOKIE}=${who.owner.sessionToken}` });
  try {
    for (const path of ['/tenants', '/profile', '/api/v1/me', '/api/v1/tenants']) {
      const [mine, theirs] = await Promise.all([
        cache.get(path, as(tenant)),
        cache.get(path, as(other)),
      ]);
      expect(mine.text, path).toContain(tenant.canary);
      expect(mine.text, path).not.toContain(other.canary);
      expect(theirs.text, path).toContain(other.canary);
      expect(theirs.text, path).not.toContain(tenant.canary);
    }
    for (const path of tenantPages(tenant.viewer.userId).map(
      (page) => `/t/${tenant.slug}${page}`,
    )) {
      await cache.get(path, as(tenant));
      expect((await cache.get(path, as(other))).text, path).not.toContain(tenant.canary);
      expect((await cache.get(path)).text, path).not.toContain(tenant.canary);
    }
    expect(cache.kept()).toEqual([]);
  } finally {
    cache.close();
  }
});

test('HD-15: no header that a cache does not look at gets into a page', async ({ stack }) => {
  const cache = await startCachingProxy(stack.origin);
  const evil = 'evil.example';
  const unkeyed: Record<string, string> = {
    'x-forwarded-host': evil,
    'x-forwarded-proto': 'http',
    'x-forwarded-prefix': `//${evil}`,
    'x-forwarded-port': '1',
    'x-host': evil,
    'x-original-url': `/${evil}`,
    'x-rewrite-url': `/${evil}`,
    'x-http-method-override': 'POST',
    'x-nextjs-data': '1',
    'x-middleware-prefetch': '1',
    forwarded: `host=${evil};proto=http`,
    origin: `https://${evil}`,
    referer: `https://${evil}/`,
  };
  try {
    const html = (await cache.get('/')).text;
    const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? '';
    for (const path of ['/', '/sign-in', '/no/such/page', '/icon.svg', script]) {
      const poisoned = await cache.get(`${path}?p=1`, { ...unkeyed, 'accept-language': evil });
      expect(poisoned.text, path).not.toContain(evil);
      expect(JSON.stringify(poisoned.headers), path).not.toContain(evil);
      const clean = await cache.get(`${path}?p=1`);
      expect(clean.status, path).toBe((await cache.get(`${path}?p=2`)).status);
      expect(clean.text, path).not.toContain(evil);
    }
  } finally {
    cache.close();
  }
});

test('DS-07, PE-15: what looks like a server action is none, and keeps no one waiting', async ({
  tenant,
  stack,
}) => {
  const cookie = `${SESSION_COOKIE}=${tenant.owner.sessionToken}`;
  const deep = new FormData();
  for (let at = 0; at < 2_000; at += 1) deep.set(`1_$ACTION_REF_${at}`, `["$K${at}","$F${at}"]`);
  deep.set('0', `${'['.repeat(5_000)}${']'.repeat(5_000)}`);
  for (const path of ['/', `/t/${tenant.slug}/members`, '/profile']) {
    for (const action of ['7f'.repeat(21), 'x', '']) {
      const answer = await fetch(stack.origin + path, {
        method: 'POST',
        headers: { cookie, origin: stack.origin, ...(action && { 'next-action': action }) },
        body: deep,
      });
      expect(answer.status, `${path} ${action}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${path} ${action}`).toBeLessThan(500);
    }
  }
  expect((await fetch(`${stack.origin}/healthz`)).status).toBe(200);
});

test('documents come whole: no part of a page waits for a script', async ({ tenant, stack }) => {
  const cookie = `${SESSION_COOKIE}=${tenant.owner.sessionToken}`;
  const pages = tenantPages(tenant.viewer.userId).map((page) => `/t/${tenant.slug}${page}`);
  for (const path of [...pages, ...plainPages()]) {
    const { text } = await rawRequest(stack.origin + path, { cookie });
    // Where React would put a part that comes later, and the part itself.
    expect(text, path).not.toMatch(/<template id="B:|<div hidden id="S:/);
  }
});
