import {
  createMembershipFixture,
  createOperatorFixture,
  createPersonFixture,
  createTenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';

import { Shell } from './pages/shell.ts';
import { plainPages, staffPages, tenantPages } from './support/app-pages.ts';
import { EVERY_LOOK, expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';
import { expectUsable } from './support/usable.ts';

// axe looks at each page four times.
test.beforeEach(() => test.slow());

/** What a webhook's and a connection's page show is looked at where there is one. */
const OWN_SPEC = /\/settings\/(webhooks|sso)\/\[id\]/;

for (const path of tenantPages('[id]').filter((one) => !OWN_SPEC.test(one))) {
  test(`axe: /t/[slug]${path}`, async ({ tenant, db, api, signedIn }) => {
    await createInvitationFixture(db, tenant);
    await createInvitationFixture(db, tenant, { overdue: true });
    await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Seen' });
    const page = await signedIn(tenant.owner);
    await page.goto(`/t/${tenant.slug}${path.replace('[id]', tenant.viewer.userId)}`);
    await expect(new Shell(page).heading).toBeVisible();
    await expectAccessible(page, EVERY_LOOK);
    await expectUsable(page);
  });
}

test('axe: what a viewer sees', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.viewer);
  for (const path of ['', '/settings']) {
    await page.goto(`/t/${tenant.slug}${path}`);
    await expectAccessible(page);
    await expectUsable(page);
  }
});

test('axe: pages outside of tenants, signed in', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const seen = new Set<string>();
  for (const path of plainPages()) {
    await page.goto(path);
    // Some only lead to others.
    if (seen.has(page.url())) continue;
    seen.add(page.url());
    await expectAccessible(page, EVERY_LOOK);
    await expectUsable(page);
  }
  expect(seen.size).toBeGreaterThan(2);
});

test('axe: pages of staff', async ({ tenant, db, signedIn }) => {
  const page = await signedIn(await createOperatorFixture(db));
  for (const path of staffPages({ id: tenant.id, personId: tenant.owner.userId })) {
    await page.goto(path);
    await expectAccessible(page, EVERY_LOOK);
    await expectUsable(page);
  }
});

test('axe: a person in no tenant', async ({ db, signedIn }) => {
  const page = await signedIn(await createPersonFixture(db, { emailVerified: false }));
  for (const path of ['/tenants', '/profile']) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test('axe: pages outside of tenants, signed out', async ({ visitor }) => {
  const page = await visitor();
  for (const path of ['/', '/sign-in?error=expired', '/no/such/page']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectUsable(page);
  }
});

test('a name as long as names get stays within the page', async ({ db, visitor, signedIn }) => {
  const tenant = await createTenantFixture(db);
  const name = 'Longname'.repeat(10);
  await db.query('update tenants set name = $2 where id = $1', [tenant.id, name]);
  await db.query('update memberships set name = $2 where tenant_id = $1', [tenant.id, name]);
  await db.query('update users set name = $2 where id = $1', [tenant.owner.userId, name]);
  await db.query(
    `insert into projects (tenant_id, id, name, created_by_name)
     select $1, gen_random_uuid(), repeat('Project', 15) || n, $2 from generate_series(1, 60) n`,
    [tenant.id, name],
  );
  const email = `${'x'.repeat(60)}${tenant.canary}@example.com`.slice(-80);
  const { path } = await createInvitationFixture(db, tenant, { email });
  const page = await signedIn(tenant.owner);
  const pages = tenantPages(tenant.viewer.userId).map((end) => `/t/${tenant.slug}${end}`);
  for (const address of [...pages, ...plainPages(), path]) {
    await page.goto(address);
    for (const width of [1280, 1024, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, `${address} at ${width}`).toBe(0);
    }
  }
  const guest = await visitor({ viewport: { width: 390, height: 844 } });
  await guest.goto(path);
  await expectAccessible(guest);
  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('link', { name: 'First page' })).toBeVisible();
});

test('axe: not allowed, not there, and still being set up', async ({ tenant, db, signedIn }) => {
  const waiting = await createPersonFixture(db);
  await createMembershipFixture(db, tenant.id, waiting, { role: 'member' });
  const deactivated = await createPersonFixture(db, { groups: [toGroupName(tenant.id, 'member')] });
  await createMembershipFixture(db, tenant.id, deactivated, {
    role: 'member',
    status: 'deactivated',
  });
  const stranger = await createPersonFixture(db);
  for (const [person, path, title] of [
    [waiting, '', 'Setting up your access…'],
    [tenant.viewer, '/audit', 'You don’t have access to this page'],
    [deactivated, '', 'You don’t have access to this page'],
    [stranger, '', 'Page not found'],
  ] as const) {
    const page = await signedIn(person);
    await page.goto(`/t/${tenant.slug}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectAccessible(page);
  }
});

test('axe: what an invitation link leads to', async ({ tenant, db, visitor, signedIn }) => {
  const person = await createPersonFixture(db);
  const open = { email: person.email };
  const pages = [
    [await visitor(), { createsAccount: true }],
    [await visitor(), { status: 'revoked' }],
    [await visitor(), { status: 'accepted' }],
    [await visitor(), { overdue: true }],
    [await signedIn(tenant.owner), {}],
    [await signedIn(person), open],
  ] as const;
  for (const [page, options] of pages) {
    await page.goto((await createInvitationFixture(db, tenant, options)).path);
    await expectAccessible(page);
  }
});
