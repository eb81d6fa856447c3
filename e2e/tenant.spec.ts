import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';

test('a tenant is renamed, and everyone sees it at the next click', async ({
  tenant,
  signedIn,
}) => {
  const other = await signedIn(tenant.viewer);
  await other.goto(`/t/${tenant.slug}`);
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/settings`);
  const name = `Renamed ${tenant.canary}`;
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const switcher = { name: new RegExp(`^${name}.*switch tenant$`) };
  await expect(page.getByRole('button', switcher)).toBeVisible();
  await expect(page).toHaveTitle(`Settings · ${name} · Gatehouse`);

  await new Shell(other).go('Settings');
  await expect(other.getByRole('button', switcher)).toBeVisible();
  await expect(other.getByRole('main')).toContainText(`The tenant’s name is ${name}.`);

  await new Shell(page).go('Audit log');
  await expect(page.getByRole('row', { name: /renamed the tenant/ })).toContainText(
    `from ${tenant.name} to ${name}`,
  );
});

test('the audit log tells who did what to whom', async ({ tenant, pool, api, signedIn }) => {
  const person = await pool.person({ name: 'Tilda Target', roles: [[tenant, 'member']] });
  const path = `/tenants/${tenant.slug}/members/${person.userId}`;
  await api(tenant.owner, 'PATCH', path, { role: 'viewer' });
  await api(tenant.admin, 'POST', `${path}/deactivate`);
  await api(tenant.admin, 'POST', `${path}/reactivate`);
  await api(tenant.owner, 'DELETE', path);
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/audit`);
  const events = page.getByRole('row').filter({ hasText: 'Tilda Target' });
  await expect(events).toHaveText([
    new RegExp(`${tenant.owner.name} removed Tilda Target`),
    new RegExp(`${tenant.admin.name} reactivated Tilda Target`),
    new RegExp(`${tenant.admin.name} deactivated Tilda Target`),
    new RegExp(`${tenant.owner.name} changed the role of Tilda Target from Member to Viewer`),
  ]);
});

test('the profile shows who one is, and where', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.member);
  await page.goto(`/t/${tenant.slug}`);
  const menu = await new Shell(page).openUserMenu();
  await menu.getByRole('menuitem', { name: 'Profile' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tenant.member.name);
  await expect(page.getByRole('main')).toContainText(tenant.member.email);
  await expect(page.getByRole('main').getByRole('link', { name: tenant.name })).toContainText(
    'Member',
  );
});

test('the chosen theme stays', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.viewer, { colorScheme: 'light' });
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(`/t/${tenant.slug}`);
  const light = await background();
  const menu = await new Shell(page).openUserMenu();
  await menu.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  // From the server already, so that nothing flashes.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await background()).not.toBe(light);
  await page.goto('/profile');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'System' }).click();
  await expect.poll(background).toBe(light);
});

test('on a phone everything is within reach', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  for (const name of ['Members', 'Audit log', 'Settings', 'Projects']) {
    await shell.nav.getByRole('link', { name }).tap();
    await expect(shell.heading).toHaveText(name);
    await expect(shell.nav.getByRole('link', { name })).toBeInViewport();
  }
  await page.getByRole('button', { name: 'New project' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('By thumb');
  const create = dialog.getByRole('button', { name: 'Create project' });
  await expect(create).toBeInViewport({ ratio: 1 });
  await create.tap();
  const row = page.getByRole('row', { name: /By thumb/ });
  await row.getByRole('button').tap();
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('menuitem', { name: 'Rename…' }).tap();
  await expect(dialog).toBeInViewport({ ratio: 1 });
});
