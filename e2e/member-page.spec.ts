import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('a member has a page: what they are, what happened, and why they may not', async ({
  tenant,
  pool,
  signedIn,
}) => {
  test.slow();
  const person = await pool.person({ name: 'Mona Member', roles: [[tenant, 'member']] });
  const page = await signedIn(tenant.admin);
  const members = new MembersPage(page);
  const shell = new Shell(page);
  await members.open(tenant.slug);
  await members.member(person.email).getByRole('link', { name: 'Mona Member' }).click();
  await expect(shell.heading).toHaveText('Mona Member');
  await page.getByRole('button', { name: 'Change role…' }).click();
  await members.dialog.getByLabel('Role').selectOption('Viewer');
  await members.dialog.getByRole('button', { name: 'Change role' }).click();
  await expect(members.dialog).toBeHidden();
  await expect(page.getByRole('definition').first()).toHaveText('Viewer');
  const events = page.getByRole('list', { name: 'Activity' }).getByRole('listitem');
  await expect(events).toHaveText([/changed the role of Mona Member from Member to Viewer/]);
  await page.getByRole('link', { name: 'By them' }).click();
  await expect(page.getByText('No activity yet.')).toBeVisible();
  const permissions = page.getByRole('region', { name: 'Permissions' });
  await permissions.getByText('Members', { exact: true }).click();
  await permissions.getByText('Invite people: not allowed').click();
  await expect(permissions).toContainText('The Viewer role doesn’t allow this. Admin does.');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Why can’t they?' }).click();
  await expect(shell.heading).toHaveText('Why can’t Mona Member?');
  await expectAccessible(page);
});

test('a viewer sees no security of others, and no one outside of the tenant', async ({
  tenant,
  db,
  signedIn,
}) => {
  const page = await signedIn(tenant.viewer);
  await page.goto(`/t/${tenant.slug}/members/${tenant.owner.userId}`);
  await expect(new Shell(page).heading).toHaveText(tenant.owner.name);
  await expect(page.getByText('Last sign-in')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Why can’t they?' })).toHaveCount(0);
  await expect(page.getByText('Activity')).toHaveCount(0);
  const { rows } = await db.query<{ id: string }>(
    'select id from users where id <> all($1) limit 1',
    [[tenant.owner, tenant.admin, tenant.member, tenant.viewer].map(({ userId }) => userId)],
  );
  await page.goto(`/t/${tenant.slug}/members/${rows[0]?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});
