import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { newEmail } from './support/pool.ts';

test('a fault is said at its field, and nothing typed is lost', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await members.invite('not an address', 'Viewer');
  const email = members.dialog.getByLabel('Email address');
  await expect(email).toHaveAccessibleDescription('This is not an e-mail address.');
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toBeFocused();
  await expect(email).toHaveValue('not an address');
  await expect(members.dialog.getByLabel('Role')).toHaveValue('viewer');
  await email.fill(tenant.member.email);
  await email.press('Enter');
  await expect(email).toHaveAccessibleDescription('This user is already a member.');
  await page.keyboard.press('Escape');
  await expect(members.dialog).toHaveCount(0);
});

test('an empty name is refused at its field', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/settings`);
  const name = page.getByLabel('Name');
  await name.fill('   ');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(name).toHaveAccessibleDescription('This must not be empty.');
  await expect(name).toBeFocused();
});

test('sending twice makes one thing', async ({ tenant, db, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  const email = newEmail();
  await members.open(tenant.slug);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await members.dialog.getByLabel('Email address').fill(email);
  await members.dialog.getByRole('button', { name: 'Send invitation' }).dblclick();
  await expect(members.dialog).toBeHidden();
  await members.openInvitations(tenant.slug);
  await expect(members.invitation(email)).toHaveCount(1);

  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('button', { name: 'New project' }).click();
  const name = page.getByRole('dialog').getByLabel('Name');
  await name.fill('Once');
  await Promise.all([name.press('Enter'), name.press('Enter')]);
  await expect(page.getByRole('row', { name: /Once/ })).toHaveCount(1);

  const { rows } = await db.query(
    `select action, count(*)::int from audit_events where tenant_id = $1 group by action
     order by action`,
    [tenant.id],
  );
  expect(rows).toEqual([
    { action: 'invitation.created', count: 1 },
    { action: 'project.created', count: 1 },
  ]);
});

test('a server that cannot be reached says so, and nothing typed is lost', async ({
  tenant,
  signedIn,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('button', { name: 'New project' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Offline');
  await page.context().setOffline(true);
  await dialog.getByRole('button', { name: 'Create project' }).click();
  await expect(dialog).toContainText('We can’t reach the server.');
  await expect(dialog.getByLabel('Name')).toHaveValue('Offline');
  await page.context().setOffline(false);
  await dialog.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('row', { name: /Offline/ })).toBeVisible();
});

test('a session that has ended leads to signing in, and back', async ({ tenant, db, signedIn }) => {
  const page = await signedIn(tenant.owner);
  // What the page asks by itself is behind it: the form alone can notice.
  const asked = page.waitForResponse(/\/unread$/);
  await page.goto(`/t/${tenant.slug}/projects`);
  await asked;
  await page.getByRole('button', { name: 'New project' }).click();
  await db.query('delete from sessions where user_id = $1', [tenant.owner.userId]);
  await page.getByRole('dialog').getByLabel('Name').fill('Too late');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page).toHaveURL(
    `/sign-in?returnTo=${encodeURIComponent(`/t/${tenant.slug}/projects`)}`,
  );
});

test('inviting and the menus work by keyboard alone', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  const email = newEmail();
  await members.open(tenant.slug);
  const invite = page.getByRole('button', { name: 'Invite', exact: true });
  await expect(invite).toBeEnabled();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(invite).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(members.dialog.getByLabel('Email address')).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Invitation to ${email} sent.`)).toBeVisible();
  await expect(invite).toBeFocused();

  const button = members.member(tenant.viewer.email).getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  const item = (name: string) => page.getByRole('menuitem', { name });
  await expect(item('Change role…')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('Sign out…')).toBeFocused();
  await page.keyboard.press('End');
  await expect(item('Remove…')).toBeFocused();
  await page.keyboard.press('c');
  await expect(item('Change role…')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(members.dialog).toHaveAccessibleName(/^Change the role of viewer/);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(new Shell(page).heading).toHaveText('Members');
});

test('what someone else saves while one types is shown, and nothing is overwritten', async ({
  tenant,
  api,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  const live = page.waitForResponse(/\/live$/);
  await page.goto(`/t/${tenant.slug}/settings/general`);
  await live;
  const name = page.getByLabel('Name', { exact: true });
  const rename = (to: string) =>
    api(tenant.admin, 'PATCH', `/tenants/${tenant.slug}`, { name: to });
  await name.fill('Typed');
  await rename('Theirs');
  await expect(page.getByText('Name: “Theirs”')).toBeVisible();
  await expect(name).toHaveValue('Typed');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Show theirs' })).toBeFocused();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
  await expect(name).toHaveValue('Typed');
  await rename('Theirs again');
  await expect(name).toHaveValue('Theirs again');
});

test('a save that comes too late keeps what was typed, and shows what is there', async ({
  tenant,
  api,
  signedIn,
  guard,
}) => {
  guard.allow(/412|ERR_FAILED/);
  const page = await signedIn(tenant.owner);
  await page.route(/\/live$/, (route) => route.abort());
  await page.goto(`/t/${tenant.slug}/settings/general`);
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Typed');
  await api(tenant.admin, 'PATCH', `/tenants/${tenant.slug}`, { name: 'Theirs' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Name: “Theirs”')).toBeVisible();
  await expect(name).toHaveValue('Typed');
  await page.getByRole('button', { name: 'Show theirs' }).click();
  await expect(name).toHaveValue('Theirs');
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
});
