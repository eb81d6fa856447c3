import { createTenantFixture, type FixtureRole } from '@gatehouse/testing/fixtures/tenant';

import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { newEmail } from './support/pool.ts';

test('a role is changed, and changed back with Undo', async ({ tenant, pool, signedIn }) => {
  const person = await pool.person({ name: 'Uma Undo', roles: [[tenant, 'member']] });
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  const { toasts } = new Shell(page);
  await members.open(tenant.slug);
  const row = members.member(person.email);
  await members.act(row, 'Change role…');
  await members.dialog.getByLabel('Role').selectOption('Viewer');
  await expect(members.dialog).toContainText('Will no longer be able to:');
  await expect(members.dialog).toContainText('Create projects.');
  await members.dialog.getByRole('button', { name: 'Change role' }).click();
  await expect(row).toContainText('Viewer');
  await toasts.getByRole('button', { name: 'Undo' }).click();
  await expect(toasts).toContainText('Uma Undo is Member again.');
  await expect(row).toContainText('Member');
});

test('a deactivation is taken back with Undo', async ({ tenant, pool, signedIn }) => {
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(tenant.admin);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  const row = members.member(person.email);
  await members.confirm(row, 'Deactivate…', 'Deactivate member');
  await expect(row).toContainText('Deactivated');
  await new Shell(page).toasts.getByRole('button', { name: 'Undo' }).click();
  await expect(row).not.toContainText('Deactivated');
});

test('a removal asks first, names the person and can be called off', async ({
  tenant,
  pool,
  signedIn,
}) => {
  const person = await pool.person({ name: 'Rita Removed', roles: [[tenant, 'admin']] });
  const members = new MembersPage(await signedIn(tenant.owner));
  await members.open(tenant.slug);
  const row = members.member(person.email);
  await members.act(row, 'Remove…');
  await expect(members.dialog).toHaveAccessibleName(`Remove Rita Removed from ${tenant.name}?`);
  await expect(members.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await members.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toBeVisible();
  await members.confirm(row, 'Remove…', 'Remove member');
  await expect(row).toHaveCount(0);
});

test('the last owner stays, with a sentence that says why', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  const row = members.member(tenant.owner.email);
  const sentence = 'A tenant needs at least one active owner.';
  await members.act(row, 'Change role…');
  await members.dialog.getByLabel('Role').selectOption('Admin');
  await members.dialog.getByRole('button', { name: 'Change role' }).click();
  await expect(members.dialog.getByLabel('Role')).toHaveAccessibleDescription(sentence);
  await members.dialog.getByRole('button', { name: 'Cancel' }).click();
  await members.act(row, 'Leave…');
  await expect(members.dialog).toContainText(`You are the only owner of ${tenant.name}`);
  await members.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toContainText('Owner');
  await expect(row).not.toContainText('Deactivated');
  await members.act(row, 'Leave…');
  await members.dialog.getByRole('button', { name: 'Transfer ownership' }).click();
  await page.waitForURL(/settings\/danger$/);
});

test('one who leaves is out, and is told what is left', async ({ tenant, db, pool, signedIn }) => {
  const other = await createTenantFixture(db);
  const person = await pool.person({
    roles: [
      [tenant, 'admin'],
      [other, 'viewer'],
    ],
  });
  const page = await signedIn(person);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await members.act(members.member(person.email), 'Leave…');
  await expect(members.dialog).toHaveAccessibleName(`Leave ${tenant.name}?`);
  await members.dialog.getByRole('button', { name: 'Leave tenant' }).click();
  await page.waitForURL('/tenants');
  await expect(page.getByRole('link', { name: other.name })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(tenant.name);
});

const SEES: Readonly<Record<FixtureRole, { invite: boolean; menus: readonly FixtureRole[] }>> = {
  owner: { invite: true, menus: ['owner', 'admin', 'member', 'viewer'] },
  admin: { invite: true, menus: ['admin', 'member', 'viewer'] },
  member: { invite: false, menus: [] },
  viewer: { invite: false, menus: [] },
};

for (const [role, { invite, menus }] of Object.entries(SEES) as [
  FixtureRole,
  (typeof SEES)[FixtureRole],
][]) {
  test(`what is offered on the members page: ${role}`, async ({ tenant, signedIn }) => {
    const page = await signedIn(tenant[role]);
    const members = new MembersPage(page);
    await members.open(tenant.slug);
    await expect(page.getByRole('button', { name: 'Invite', exact: true })).toHaveCount(
      invite ? 1 : 0,
    );
    await expect(page.getByRole('link', { name: /^Invitations/ })).toHaveCount(invite ? 1 : 0);
    for (const other of ['owner', 'admin', 'member', 'viewer'] as const) {
      const menu = members.member(tenant[other].email).getByRole('button', { name: /^Actions/ });
      await expect(menu).toHaveCount(menus.includes(other) ? 1 : 0);
    }
  });
}

test('PE-05: an admin is not offered to invite an owner, and may not', async ({
  tenant,
  signedIn,
  api,
}) => {
  const page = await signedIn(tenant.admin);
  await new MembersPage(page).open(tenant.slug);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByRole('dialog').getByLabel('Role').getByRole('option')).toHaveText([
    'Admin',
    'Member',
    'Viewer',
  ]);
  const answer = await api(tenant.admin, 'POST', `/tenants/${tenant.slug}/invitations`, {
    email: newEmail(),
    role: 'owner',
  });
  expect(answer.status).toBe(403);
});

test('a change that someone else made first is not overwritten', async ({
  tenant,
  pool,
  signedIn,
  api,
}) => {
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const members = new MembersPage(await signedIn(tenant.owner));
  await members.open(tenant.slug);
  await members.act(members.member(person.email), 'Change role…');
  const path = `/tenants/${tenant.slug}/members/${person.userId}`;
  expect((await api(tenant.admin, 'PATCH', path, { role: 'viewer' })).status).toBe(200);
  await members.dialog.getByLabel('Role').selectOption('Admin');
  await members.dialog.getByRole('button', { name: 'Change role' }).click();
  await expect(members.dialog).toContainText(
    'This changed while you were editing, so it was not saved.',
  );
});

test('members are searched, filtered and sorted, and the address holds it', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.viewer);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  const rows = page.getByRole('table', { name: 'Members' }).getByRole('row');
  await expect(rows).toHaveCount(5);

  await expect(page.getByRole('button', { name: 'Role' })).toBeEnabled();
  await page.getByRole('searchbox', { name: 'Search' }).fill(tenant.admin.email.slice(0, 8));
  await expect(rows).toHaveCount(2);
  await expect(members.member(tenant.admin.email)).toBeVisible();
  await expect(page).toHaveURL(/search=/);
  await page.getByRole('link', { name: 'Deactivated 0' }).click();
  await expect(page.getByText('No members found')).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue(/./);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(5);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');

  await page.getByRole('button', { name: 'Role' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Viewer' }).click();
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/role=viewer/);
  await page.getByRole('button', { name: 'Clear Role' }).click();
  await expect(rows).toHaveCount(5);
  await page.getByRole('columnheader', { name: 'Role' }).getByRole('link').click();
  await expect(rows.nth(1)).toContainText(tenant.owner.email);
  await page.getByRole('columnheader', { name: 'Role' }).getByRole('link').click();
  await expect(rows.nth(1)).toContainText(tenant.viewer.email);
  await expect(page.getByRole('columnheader', { name: 'Role' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('the list is gone through by keys alone, in the columns that one wants', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await expect(page.getByRole('button', { name: 'Columns' })).toBeEnabled();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('jk');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('jk');
  await page.getByRole('searchbox', { name: 'Search' }).fill('');
  await expect(members.member(tenant.member.email)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  for (const key of ['j', 'j', 'k', 'j', 'x']) await page.keyboard.press(key);
  await expect(members.member(tenant.member.email).getByRole('link').first()).toBeFocused();
  await expect(page.getByText('1 member selected')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/members/${tenant.member.userId}$`));

  await members.open(tenant.slug);
  const columns = page.getByRole('button', { name: 'Columns' });
  await columns.click();
  await page.getByRole('menuitemcheckbox', { name: 'Since' }).click();
  await expect(page).toHaveURL(/hide=/);
  await expect(page.getByRole('columnheader', { name: 'Since' })).toBeVisible();
  await page.getByLabel('Search', { exact: true }).fill('viewer');
  await expect(page).toHaveURL(/(hide=.*search=viewer|search=viewer.*hide=)/);
  await columns.click();
  const since = page.getByRole('menuitemcheckbox', { name: 'Since' });
  await expect(since).toHaveAttribute('aria-checked', 'true');
  await since.click();
  await expect(page.getByRole('columnheader', { name: 'Since' })).toHaveCount(0);
});
