import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';

test('a member’s page tells of the invitation that they came by', async ({
  tenant,
  pool,
  db,
  signedIn,
}) => {
  const guest = await pool.person({ name: 'Gina Guest' });
  const { path } = await createInvitationFixture(db, tenant, { email: guest.email });
  const page = await signedIn(guest);
  await page.goto(path);
  await page.getByRole('button', { name: /^Join|^Accept/ }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${tenant.slug}`));
  const admin = await signedIn(tenant.admin);
  await admin.goto(`/t/${tenant.slug}/members/${guest.userId}`);
  const events = admin.getByRole('list', { name: 'Activity' });
  await expect(events).toContainText('accepted');
  await expect(events.getByRole('listitem')).toHaveCount(1);
});

test('the palette loses no letter that is typed before it is there', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  // Its part of the program is slow to come.
  let asked = false;
  await page.goto(`/t/${tenant.slug}`);
  await expect(page.getByRole('button', { name: 'Search…' })).toBeEnabled();
  await page.route('**/_next/static/chunks/**', async (route) => {
    asked = true;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('yuki horv', { delay: 20 });
  await expect(field).toHaveValue('yuki horv');
  await page.keyboard.type('at');
  await expect(field).toHaveValue('yuki horvat');
  expect(asked).toBe(true);
});

test('settings: nothing to save, nothing lost, and an only owner is told what comes first', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}/settings/sign-in`);
  const idle = page.getByLabel('Idle limit');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(idle).toBeEditable();
  await expect(save).toHaveCount(0);
  await idle.fill('20');
  await expect(save).toBeVisible();
  page.once('dialog', (dialog) => void dialog.dismiss());
  await shell.nav.getByRole('link', { name: 'Members' }).click();
  await expect(idle).toHaveValue('20');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search…' }).click();
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill('audit');
  await page.keyboard.press('Enter');
  await expect(idle).toHaveValue('20');
  page.once('dialog', (dialog) => void dialog.accept());
  await shell.go('Members');
  await expect(shell.heading).toHaveText('Members');
  await page.goto(`/t/${tenant.slug}/settings/sign-in`);
  await expect(save).toHaveCount(0);
  await idle.fill('20');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.evaluate(() => history.back());
  await expect(idle).toHaveValue('20');
  await expect(shell.heading).toHaveText('Sign-in rules');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(idle).toHaveValue('');
  await expect(save).toHaveCount(0);
  // What the server refuses stays, to be mended or discarded.
  await idle.fill('1');
  await save.click();
  await expect(idle).toHaveAttribute('aria-invalid', 'true');
  await expect(idle).toHaveValue('1');
  await expect(save).toBeVisible();
  await idle.fill('25');
  await save.click();
  await expect(page.getByText('Session limits saved.')).toBeVisible();
  await expect(save).toHaveCount(0);
  await page.getByRole('link', { name: 'Danger zone' }).click();
  await page.getByRole('button', { name: 'Leave…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`You are the only owner of ${tenant.name}`);
  await expect(dialog.getByRole('button', { name: tenant.admin.name })).toBeVisible();
});

test('an empty address is said to be empty', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.admin);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await members.invite('', 'Member');
  await expect(members.dialog).toContainText('This must not be empty.');
});

test('a user who was removed meanwhile is told so, and no one else is', async ({
  tenant,
  db,
  pool,
  api,
  signedIn,
}) => {
  test.slow();
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(person);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  await expect(shell.heading).toHaveText('Overview');
  const asked = page.waitForResponse((answer) => answer.url().endsWith(`/tenants/${tenant.slug}`));
  await page.goto(`/t/${tenant.slug}/nowhere`);
  await expect(shell.heading).toHaveText('Page not found');
  await asked;
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Go to the overview' })).toBeVisible();
  await expect(shell.nav).toBeVisible();
  await expect(page.getByText('no longer a member')).toHaveCount(0);
  await api(tenant.owner, 'DELETE', `/tenants/${tenant.slug}/members/${person.userId}`);
  await page.goto(`/t/${tenant.slug}`);
  await expect(page.getByText(`You are no longer a member of ${tenant.name}`)).toBeVisible();
  const other = await createTenantFixture(db);
  await page.goto(`/t/${other.slug}`);
  await expect(page.getByText('Page not found')).toBeVisible();
  await expect(page.getByText('no longer a member')).toHaveCount(0);
});

test('a part of the program that a deployment took away loads the page again, once', async ({
  tenant,
  signedIn,
  guard,
}) => {
  guard.allow(/Failed to load|ChunkLoadError|404/);
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}`);
  const open = page.getByRole('button', { name: 'Search…' });
  await expect(open).toBeEnabled();
  let loads = 0;
  page.on('load', () => (loads += 1));
  const gone = /_next\/static\/chunks/;
  await page.route(gone, (route) => route.fulfill({ status: 404 }), { times: 1 });
  const loaded = page.waitForEvent('load');
  await open.click();
  await loaded;
  await open.click();
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeVisible();
  expect(loads).toBe(1);
});
