import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test } from './support/fixtures.ts';
import { SESSION_COOKIE } from './support/stack.ts';

let server: Server;
/** Another website: 127.0.0.1, while the app is at localhost. */
let other: string;

test.beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://other');
    const to = searchParams.get('to') ?? '';
    if (pathname === '/redirect') return response.writeHead(302, { location: to }).end();
    const body = {
      '/link': `<a href="${to}">go</a>`,
      '/script': `<script>location.href = ${JSON.stringify(to)}</script>`,
      '/meta': `<meta http-equiv="refresh" content="0; url=${to}">`,
      '/form': `<form action="${to}" method="get"><button>go</button></form>`,
      '/no-referrer': `<meta name="referrer" content="no-referrer"><a href="${to}">go</a>`,
      '/popup': `<a target="_blank" rel="opener" href="${to}">go</a>`,
    }[pathname];
    response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  other = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

for (const way of ['link', 'script', 'meta', 'form', 'no-referrer', 'popup', 'redirect']) {
  test(`H7: no export leaves, and none is recorded, by another site's ${way}`, async ({
    tenant,
    signedIn,
    stack,
    db,
  }) => {
    const page = await signedIn(tenant.admin);
    const target = `${stack.origin}/api/v1/tenants/${tenant.slug}/members/export`;
    const start = `${other}/${way}?to=${encodeURIComponent(target)}`;
    const answer = page.context().waitForEvent('response', {
      predicate: (response) => response.url().startsWith(target),
    });
    if (way === 'redirect') {
      await page.goto(`${other}/link?to=${encodeURIComponent(start)}`);
      await page.getByText('go').click();
    } else {
      await page.goto(start);
      if (way !== 'script' && way !== 'meta') await page.getByText('go').click();
    }
    const response = await answer;
    expect((await response.request().allHeaders())['cookie']).toContain(SESSION_COOKIE);
    expect(response.status()).toBe(403);
    const { rows } = await db.query('select action from audit_events where tenant_id = $1', [
      tenant.id,
    ]);
    expect(rows).not.toContainEqual({ action: 'member.exported' });
  });
}

test('H7: a link of another site to our sign-in page leads to no export either', async ({
  tenant,
  signedIn,
  stack,
  db,
}) => {
  const page = await signedIn(tenant.admin);
  const path = `/api/v1/tenants/${tenant.slug}/members/export`;
  const target = `${stack.origin}/sign-in?returnTo=${encodeURIComponent(path)}`;
  await page.goto(`${other}/link?to=${encodeURIComponent(target)}`);
  await page.getByText('go').click();
  await page.waitForURL((url) => url.origin === stack.origin && url.pathname !== '/sign-in');
  const { rows } = await db.query('select action from audit_events where tenant_id = $1', [
    tenant.id,
  ]);
  expect(rows).not.toContainEqual({ action: 'member.exported' });
});

test('H7: our own page still exports', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/members`);
  const path = `/api/v1/tenants/${tenant.slug}/members/export`;
  const download = page.waitForEvent('download');
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
  }, path);
  expect((await download).suggestedFilename()).toBe(`members-${tenant.slug}.csv`);
});
