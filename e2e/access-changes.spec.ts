import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';

import { HostedPages } from './pages/hosted-pages.ts';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { codeIn } from './support/mailbox.ts';

test('SE-03: a demotion is seen at the next click', async ({ tenant, pool, signedIn, api }) => {
  const person = await pool.person({ roles: [[tenant, 'admin']] });
  const page = await signedIn(person);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}/members`);
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();

  const members = new MembersPage(await signedIn(tenant.owner));
  await members.open(tenant.slug);
  await members.changeRole(members.member(person.email), 'Viewer');

  await shell.go('Projects');
  await expect(shell.heading).toHaveText('Projects');
  await expect(page.getByRole('button', { name: 'New project', exact: true })).toHaveCount(0);
  await expect(shell.nav.getByRole('link')).toHaveText([
    'Overview',
    'Projects',
    'Files',
    'Members',
    'Settings',
  ]);
  const write = await api(person, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'No' });
  expect(write.status).toBe(403);
});

test('a demotion stops what is already on the screen', async ({ tenant, pool, signedIn, api }) => {
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(person);
  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('button', { name: 'New project' }).click();
  const path = `/tenants/${tenant.slug}/members/${person.userId}`;
  expect((await api(tenant.owner, 'PATCH', path, { role: 'viewer' })).status).toBe(200);
  await page.getByRole('dialog').getByLabel('Name').fill('Too late');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('dialog')).toContainText('Your role doesn’t allow this.');
});

test('a promotion gives its rights without signing in again', async ({
  tenant,
  pool,
  signedIn,
}) => {
  const person = await pool.person({ roles: [[tenant, 'viewer']] });
  const page = await signedIn(person);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  await expect(shell.nav.getByRole('link', { name: 'Audit log' })).toHaveCount(0);

  const members = new MembersPage(await signedIn(tenant.owner));
  await members.open(tenant.slug);
  await members.changeRole(members.member(person.email), 'Admin');
  // Gone once the grant has reached Cognito.
  await expect(members.member(person.email)).toContainText('Admin');
  await expect(members.member(person.email).getByText('Updating…')).toHaveCount(0);

  await shell.go('Members');
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();
  await shell.go('Audit log');
  await expect(shell.heading).toHaveText('Audit log');
});

test('SE-01: a deactivation shuts out at the next click, a reactivation lets back in', async ({
  tenant,
  pool,
  signedIn,
}) => {
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(person);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  const members = new MembersPage(await signedIn(tenant.owner));
  await members.open(tenant.slug);
  const row = members.member(person.email);
  await members.confirm(row, 'Deactivate…', 'Deactivate member');

  await shell.go('Members');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You don’t have access to this page',
  );
  await page.reload();
  await expect(page.getByText(`Your access to ${tenant.name} is deactivated.`)).toBeVisible();
  await expect(page.getByText(`ask owner ${tenant.canary}`)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(tenant.owner.email);
  await page.getByRole('link', { name: 'My tenants' }).click();
  await expect(page.getByText(`Your access to ${tenant.name} is deactivated.`)).toBeVisible();

  await expect(row.getByText('Updating…')).toHaveCount(0);
  await members.confirm(row, 'Reactivate…', 'Reactivate member');
  await expect(row.getByText('Updating…')).toHaveCount(0);
  await page.goto(`/t/${tenant.slug}/members`);
  await expect(shell.heading).toHaveText('Members', { timeout: 20_000 });
});

test('SE-02, PE-22: a removal ends one membership, at the next click, and no other', async ({
  tenant,
  db,
  pool,
  signedIn,
}) => {
  const other = await createTenantFixture(db);
  const person = await pool.person({
    roles: [
      [tenant, 'admin'],
      [other, 'member'],
    ],
  });
  const page = await signedIn(person);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  const members = new MembersPage(await signedIn(tenant.owner));
  await members.open(tenant.slug);
  await members.confirm(members.member(person.email), 'Remove…', 'Remove member');
  await expect(members.member(person.email)).toHaveCount(0);

  await shell.go('Members');
  await expect(shell.heading).toHaveText('Page not found');
  await page.getByRole('link', { name: 'My tenants' }).click();
  await expect(page.getByRole('link', { name: other.name })).toBeVisible();
  await expect(page.getByText(tenant.name)).toHaveCount(0);
  await page.getByRole('link', { name: other.name }).click();
  await expect(shell.heading).toHaveText('Overview');
});

test('PE-08, PE-09: claim and row must agree', async ({ tenant, db, api }) => {
  const setRole = (userId: string, role: string) =>
    db.query('update memberships set role = $3 where tenant_id = $1 and user_id = $2', [
      tenant.id,
      userId,
      role,
    ]);
  await setRole(tenant.admin.userId, 'viewer');
  await setRole(tenant.viewer.userId, 'admin');
  const path = `/tenants/${tenant.slug}/audit-events`;
  expect((await api(tenant.owner, 'GET', path)).status).toBe(200);
  expect((await api(tenant.admin, 'GET', path)).status).toBe(403);
  expect((await api(tenant.viewer, 'GET', path)).status).toBe(403);
});

test('a password that is reset: out at once, in again by the code of a mail', async ({
  tenant,
  pool,
  mailbox,
  signedIn,
}) => {
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(person);
  const shell = new Shell(page);
  const hosted = new HostedPages(page);
  await page.goto(`/t/${tenant.slug}`);
  const members = new MembersPage(await signedIn(tenant.admin));
  await members.open(tenant.slug);
  const row = members.member(person.email);

  // Signed out of the tenant, the old password still does.
  // The pool tells the time of a sign-in in whole seconds: one in the same second counts as before.
  const nextSecond = () => page.waitForTimeout(1_000);
  await members.confirm(row, 'Sign out…', 'Sign out');
  await nextSecond();
  await page.goto(`/t/${tenant.slug}/members`);
  await hosted.expectToBeAsked();
  await hosted.signIn(person);
  await expect(shell.heading).toHaveText('Members');

  await members.confirm(row, 'Reset password…', 'Reset password');
  const code = codeIn(await mailbox.about(person.email, 'Your password reset code'));
  await nextSecond();
  await page.goto(`/t/${tenant.slug}`);
  await hosted.signIn(person);
  const password = `${person.password}x`;
  await hosted.resetPassword(code, password);
  await hosted.signIn({ ...person, password });
  await expect(shell.heading).toHaveText('Overview');
});
