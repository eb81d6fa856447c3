import type { FixtureRole } from '@gatehouse/testing/fixtures/tenant';

import { HostedPages } from './pages/hosted-pages.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { SESSION_COOKIE } from './support/stack.ts';

const NAV: Readonly<Record<FixtureRole, readonly string[]>> = {
  owner: ['Overview', 'Projects', 'Files', 'Members', 'Audit log', 'Usage', 'Settings'],
  admin: ['Overview', 'Projects', 'Files', 'Members', 'Audit log', 'Usage', 'Settings'],
  member: ['Overview', 'Projects', 'Files', 'Members', 'Settings'],
  viewer: ['Overview', 'Projects', 'Files', 'Members', 'Settings'],
};

for (const [role, links] of Object.entries(NAV) as [FixtureRole, readonly string[]][]) {
  test(`signs in and out through the hosted page: ${role}`, async ({ tenant, pool, visitor }) => {
    const person = await pool.person({ roles: [[tenant, role]] });
    const page = await visitor();
    const shell = new Shell(page);
    await page.goto('/');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await new HostedPages(page).signIn(person);
    await page.waitForURL(`/t/${tenant.slug}`);
    await expect(shell.nav.getByRole('link')).toHaveText(links);
    await shell.signOut();
    await page.waitForURL('/sign-in');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
}

test('SE-07: after signing out the cookie is worth nothing', async ({
  tenant,
  pool,
  signedIn,
  api,
}) => {
  const person = await pool.person({ roles: [[tenant, 'owner']] });
  const page = await signedIn(person);
  await page.goto(`/t/${tenant.slug}`);
  const cookies = await page.context().cookies();
  const sessionToken = cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
  expect((await api({ sessionToken }, 'GET', '/me')).status).toBe(200);
  await new Shell(page).signOut();
  await page.waitForURL('/sign-in');
  expect((await api({ sessionToken }, 'GET', '/me')).status).toBe(401);

  await page.context().addCookies(cookies);
  await page.goto(`/t/${tenant.slug}`);
  await expect(page).toHaveURL(`/sign-in?returnTo=${encodeURIComponent(`/t/${tenant.slug}`)}`);
});

test('after signing out the next person is asked for a password', async ({
  tenant,
  pool,
  visitor,
}) => {
  const [first, second] = await Promise.all([
    pool.person({ roles: [[tenant, 'owner']] }),
    pool.person({ name: 'Somebody Else', roles: [[tenant, 'viewer']] }),
  ]);
  const page = await visitor();
  const hosted = new HostedPages(page);
  await page.goto('/auth/sign-in');
  await hosted.signIn(first);
  await page.goto(`/t/${tenant.slug}`);
  await new Shell(page).signOut();
  await page.waitForURL('/sign-in');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await hosted.expectToBeAsked();
  await hosted.signIn(second);
  await page.goto('/profile');
  await expect(new Shell(page).heading).toHaveText('Somebody Else');
});

test('HD-22: the back button shows nothing after signing out', async ({
  tenant,
  pool,
  signedIn,
}) => {
  const page = await signedIn(await pool.person({ roles: [[tenant, 'owner']] }));
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}/members`);
  await expect(page.getByText(tenant.viewer.email)).toBeVisible();
  await shell.go('Settings');
  await page.waitForURL('**/settings');
  await shell.signOut();
  await page.waitForURL('/sign-in');
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText(tenant.canary)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText(tenant.canary)).toHaveCount(0);
});

test('a wrong password says so and keeps the address', async ({ pool, visitor }) => {
  const person = await pool.person();
  const page = await visitor();
  await page.goto('/auth/sign-in');
  await new HostedPages(page).signIn({ ...person, password: 'Wrong-password-1' });
  await expect(page.getByRole('alert')).toHaveText('Incorrect email or password.');
  await expect(page.getByLabel('Email')).toHaveValue(person.email);
});

test('signing in leads back to the page that was asked for', async ({ tenant, pool, visitor }) => {
  const person = await pool.person({ roles: [[tenant, 'admin']] });
  const page = await visitor();
  await page.goto(`/t/${tenant.slug}/members`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await new HostedPages(page).signIn(person);
  await page.waitForURL(`/t/${tenant.slug}/members`);
});

test('SE-09: a session cookie planted before signing in never becomes valid', async ({
  pool,
  visitor,
  stack,
  api,
}) => {
  const person = await pool.person();
  const planted = 'p'.repeat(43);
  const page = await visitor();
  await page.context().addCookies([{ name: SESSION_COOKIE, value: planted, url: stack.origin }]);
  await page.goto('/auth/sign-in');
  await new HostedPages(page).signIn(person);
  await page.waitForURL('/tenants');
  const now = (await page.context().cookies()).find(({ name }) => name === SESSION_COOKIE);
  expect(now?.value).not.toBe(planted);
  expect((await api({ sessionToken: planted }, 'GET', '/me')).status).toBe(401);
});

test('PE-12: a person in no tenant is told so, and can reach nothing', async ({
  tenant,
  pool,
  signedIn,
}) => {
  const person = await pool.person();
  const page = await signedIn(person);
  await page.goto('/');
  await expect(page).toHaveURL('/tenants');
  await expect(page.getByText('You don’t belong to a tenant yet')).toBeVisible();
  const answer = await page.goto(`/t/${tenant.slug}`);
  expect(answer?.status()).toBe(404);
});
