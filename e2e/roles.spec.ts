import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('a role is made, edited, copied, given, and deleted with another in its place', async ({
  tenant,
  signedIn,
}) => {
  test.slow();
  const page = await signedIn(tenant.owner);
  const { dialog } = new MembersPage(page);
  const role = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const act = async (name: string, action: string) => {
    await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await page.getByRole('menuitem', { name: action }).click();
    await expect(dialog).toBeVisible();
  };
  await page.goto(`/t/${tenant.slug}/settings/roles`);
  await expect(page.getByText('No custom roles yet')).toBeVisible();

  await page.getByRole('button', { name: 'New role' }).first().click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Support');
  await dialog.getByLabel('Narrows').selectOption('Admin');
  await dialog.getByLabel('Remove a member from the tenant.').uncheck();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await expect(page.getByText('Role Support created.')).toBeVisible();
  await expect(role('Support')).toContainText('Narrows Admin · no members');

  await page.getByRole('button', { name: 'New role' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('support');
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    /already exists/,
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await act('Support', 'Edit…');
  await dialog.getByLabel('Description').fill('Looks after people');
  await dialog.getByRole('button', { name: 'Save role' }).click();
  await expect(role('Support')).toContainText('Looks after people');

  await act('Support', 'Copy…');
  await expect(dialog.getByLabel('Remove a member from the tenant.')).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await expect(role('Support (copy)')).toBeVisible();

  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await members.changeRole(members.member(tenant.member.email), 'Support');
  await expect(members.member(tenant.member.email)).toContainText('Support');

  await page.goto(`/t/${tenant.slug}/settings/roles`);
  await act('Support', 'Delete…');
  await expect(dialog).toContainText('1 member has this role');
  await dialog.getByLabel('Their new role').selectOption('Support (copy)');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Delete role' }).click();
  await expect(role('Support')).toHaveCount(0);
  await expect(role('Support (copy)')).toContainText('1 member');
});

test('who may not open a page is told why, and sees the roles without buttons', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.viewer);
  await page.goto(`/t/${tenant.slug}/settings/api-clients`);
  await expect(page.getByRole('main')).toContainText('“Manage API clients”');
  await page.getByRole('link', { name: 'Why?' }).click();
  await expect(new Shell(page).heading).toHaveText('Your access');
  await expect(page.locator('[id="api_clients:manage"]')).toContainText('Admin does.');
  await page.goto(`/t/${tenant.slug}/settings/roles`);
  await expect(new Shell(page).heading).toHaveText('Roles');
  await expect(page.getByRole('button', { name: 'New role', exact: true })).toHaveCount(0);
});

test('an admin is told what of a member is in the way, and gets to the member', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.admin);
  const { name, userId } = tenant.viewer;
  await page.goto(`/t/${tenant.slug}/access?member=${userId}&permission=members:invite`);
  await expect(new Shell(page).heading).toHaveText(`Why can’t ${name}?`);
  await expect(page.locator('[id="members:invite"]')).toContainText(
    'The Viewer role doesn’t allow this. Admin does.',
  );
  await page.getByRole('searchbox', { name: 'Search permissions' }).fill('see projects');
  await expect(page.getByText('Invite people', { exact: true })).toBeHidden();
  await page.getByText('View projects').click();
  await expect(
    page.locator('[id="projects:read"]').getByText('The Viewer role allows this.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to member' }).click();
  await expect(new Shell(page).heading).toHaveText(name);
});

test('who may not asks on the spot, and whoever can gives it by one click and a confirmation', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.viewer);
  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('button', { name: /^New project ?, not allowed$/ }).click();
  const popover = page.getByRole('dialog', { name: 'Why can’t I?' });
  await expect(popover).toContainText('This takes the Member role.');
  await expectAccessible(page);
  await popover.getByRole('button', { name: 'Ask for access' }).click();
  await expect(popover.getByRole('status')).toContainText('You’ve asked for this.');

  const { name, userId } = tenant.viewer;
  const owner = await signedIn(tenant.owner);
  await owner.goto('/notifications');
  await expect(owner.getByRole('main')).toContainText(
    `${name} asks for access in ${tenant.name}: Create projects.`,
  );
  await owner.goto(`/t/${tenant.slug}/members/${userId}`);
  const asks = owner.getByRole('region', { name: `${name} asks for access` });
  await asks.getByRole('button', { name: 'Make Member…' }).click();
  await expectAccessible(owner);
  await owner.getByRole('dialog').getByRole('button', { name: 'Make Member' }).click();
  await expect(new Shell(owner).toasts).toContainText(`${name} is now Member.`);
  await expect(asks).toHaveCount(0);
});

test('two roles side by side, and on a phone one at a time', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/settings/roles`);
  await page.getByLabel('Compare', { exact: true }).selectOption('Member');
  await page.getByLabel('With').selectOption('Viewer');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('4 differences, highlighted')).toBeVisible();
  const table = page.getByRole('table', { name: 'What each role can do' });
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await page.getByRole('link', { name: 'Show all roles' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'Viewer', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: /Viewer/ })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: /Admin/ })).toBeHidden();
});
