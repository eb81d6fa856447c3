import type { TenantFixture } from '@gatehouse/testing/fixtures/tenant';

import { plainPages, tenantPages } from './support/app-pages.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';
import { SESSION_COOKIE } from './support/stack.ts';

const EVERYWHERE = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(strict-origin-when-cross-origin|no-referrer)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
};

/** How Next asks for a page behind the reader's back. */
const VARIANTS: Readonly<Record<string, Record<string, string>>> = {
  html: {},
  rsc: { rsc: '1' },
  prefetch: { rsc: '1', 'next-router-prefetch': '1' },
  segment: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
};

function getPages({ slug, viewer }: TenantFixture): string[] {
  const pages = tenantPages(viewer.userId).map((page) => `/t/${slug}${page}`);
  return [...pages, ...plainPages(), '/t/nobody-here', '/no/such/page', '/t/x/members/x.css'];
}

function getCookie({ owner }: TenantFixture): Record<string, string> {
  return { cookie: `${SESSION_COOKIE}=${owner.sessionToken}` };
}

/** The policy's directives by name. */
function getPolicy(headers: Headers): Map<string, string[]> {
  const policy = headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split(/;\s*/).map((directive) => {
      const [name = '', ...values] = directive.split(/\s+/);
      return [name, values];
    }),
  );
}

function getNonce(headers: Headers): string {
  const [nonce] = getPolicy(headers).get('script-src') ?? [];
  return /^'nonce-(.{22,})'$/.exec(nonce ?? '')?.[1] ?? '';
}

test('HD-01: every answer has the headers, whatever it is', async ({ tenant, db, stack }) => {
  const { path: invitation } = await createInvitationFixture(db, tenant);
  const others = ['/icon.svg', '/auth/sign-in', '/api/auth/callback/cognito', '/api/v1/me'];
  const html = await (await fetch(`${stack.origin}/`)).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? '';
  for (const path of [...getPages(tenant), ...others, script, invitation]) {
    for (const headers of [{}, getCookie(tenant)]) {
      const answer = await fetch(stack.origin + path, { headers, redirect: 'manual' });
      for (const [name, value] of Object.entries(EVERYWHERE)) {
        expect(answer.headers.get(name), `${name} of ${path}`).toMatch(value);
      }
      expect(answer.headers.get('x-powered-by'), path).toBeNull();
      expect(answer.status, path).toBeLessThan(500);
    }
  }
});

test('HD-02, HD-03: every page has a policy with a nonce of its own', async ({ tenant, stack }) => {
  const nonces = new Set<string>();
  let count = 0;
  for (const path of getPages(tenant)) {
    for (const [variant, headers] of Object.entries(VARIANTS)) {
      const where = `${path} (${variant})`;
      const answer = await fetch(stack.origin + path, {
        headers: { ...headers, ...getCookie(tenant) },
        redirect: 'manual',
      });
      const policy = getPolicy(answer.headers);
      const scripts = policy.get('script-src') ?? [];
      expect(scripts, where).toEqual([expect.stringMatching(/^'nonce-/), "'strict-dynamic'"]);
      expect(policy.get('default-src'), where).toEqual(["'none'"]);
      expect(policy.get('object-src'), where).toEqual(["'none'"]);
      expect(policy.get('base-uri'), where).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors'), where).toEqual(["'none'"]);
      expect(policy.get('form-action'), where).toEqual(["'self'", stack.cognito]);
      expect(answer.headers.get('cache-control'), where).toContain('no-store');
      expect(answer.headers.get('cache-control'), where).toContain('private');
      nonces.add(getNonce(answer.headers));
      count += 1;
    }
  }
  expect(nonces.has('')).toBe(false);
  expect(nonces.size).toBe(count);
});

test('HD-02: no script without the nonce, no code in attributes', async ({ tenant, stack }) => {
  for (const path of getPages(tenant)) {
    const answer = await fetch(stack.origin + path, { headers: getCookie(tenant) });
    const html = await answer.text();
    const nonce = getNonce(answer.headers);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) {
      expect(tag, path).toContain(`nonce="${nonce}"`);
    }
    const markup = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
    expect(markup, path).not.toMatch(/<[^>]+\son\w+=/);
    expect(markup, path).not.toMatch(/javascript:/);
  }
});

test('HD-04: a policy or nonce that the client sends is not used', async ({ tenant, stack }) => {
  const answer = await fetch(`${stack.origin}/t/${tenant.slug}`, {
    headers: {
      ...getCookie(tenant),
      'content-security-policy': "script-src 'nonce-evil' 'unsafe-inline'",
      'x-nonce': 'evil',
    },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).not.toContain('evil');
  expect(await answer.text()).not.toContain('evil');
});

test('HD-05: cookies are for this site and out of reach of scripts', async ({
  tenant,
  db,
  pool,
  stack,
  signedIn,
}) => {
  const { path } = await createInvitationFixture(db, tenant);
  for (const start of ['/auth/sign-in', '/auth/sign-up', path]) {
    const answer = await fetch(stack.origin + start, { redirect: 'manual' });
    const lines = answer.headers.getSetCookie();
    expect(lines.length, start).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/; HttpOnly/i);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(line).toMatch(/; Path=\/(;|$)/i);
      expect(line).not.toMatch(/; Domain=/i);
    }
    expect(answer.headers.get('cache-control'), 'HD-12').toContain('no-store');
  }
  const page = await signedIn(await pool.person());
  await page.goto('/tenants');
  expect(await page.evaluate(() => document.cookie)).not.toContain('gatehouse');
});
