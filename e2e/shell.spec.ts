import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';

import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('the palette leads to pages, actions and tenants, by keyboard alone', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  const opener = page.getByRole('button', { name: 'Search…' });
  await expect(opener).toBeVisible();
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();

  await field.fill('audit');
  await page.keyboard.press('Enter');
  await expect(shell.heading).toHaveText('Audit log');
  await page.keyboard.press('Control+k');
  await field.fill('create a project');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Name').fill('g? Control');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /g\? Control/ })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(shell.heading).toHaveText('Members');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await field.fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await field.fill('~');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Nothing matches.');
  await field.fill('');
  await expectAccessible(page);
});

test('the palette finds settings and people by name, and shows what can be done with a person', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  await page.getByRole('button', { name: 'Search…' }).click();
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  const options = page.getByRole('option');
  for (const [typed, name] of [
    ['security', 'Security'],
    ['api', 'API keys'],
    ['why', 'Why can’t I?'],
    ['danger', 'Danger zone'],
  ] as const) {
    await field.fill(typed);
    await expect(options.filter({ hasText: name }).first()).toBeVisible();
  }
  await field.fill(tenant.viewer.name);
  await expect(options.filter({ hasText: tenant.viewer.email })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(options.filter({ hasText: 'Change role…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options.filter({ hasText: tenant.viewer.email })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(shell.heading).toHaveText(tenant.viewer.name);
});

test('a viewer is offered no action that is not theirs', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.viewer);
  await page.goto(`/t/${tenant.slug}`);
  await page.getByRole('button', { name: 'Search…' }).click();
  const options = page.getByRole('option');
  await expect(options.filter({ hasText: 'Keyboard shortcuts' })).toBeVisible();
  for (const name of ['Invite someone', 'Create a project', 'Audit log', 'Operator overview']) {
    await expect(options.filter({ hasText: name })).toHaveCount(0);
  }
});

test('a change of role rings the bell, and leads to the tenant', async ({
  tenant,
  api,
  signedIn,
}) => {
  await api(tenant.owner, 'PATCH', `/tenants/${tenant.slug}/members/${tenant.member.userId}`, {
    role: 'viewer',
  });
  const page = await signedIn(tenant.member);
  await page.goto('/tenants');
  await page.getByRole('link', { name: 'Notifications, 1 unread' }).click();
  const item = page.getByRole('listitem').filter({ hasText: tenant.name });
  await expect(item).toContainText(
    `Your role in ${tenant.name} was changed from Member to Viewer.`,
  );
  await expect(item).toContainText('Unread');
  await page.getByRole('checkbox', { name: 'My role in a tenant changes' }).uncheck();
  await expect(new Shell(page).toasts.getByText('Saved.')).toBeVisible();
  const seen = page.waitForResponse(/\/me\/notifications\/[^/]+\/read$/);
  await page.reload();
  await expect(
    page.getByRole('checkbox', { name: 'My role in a tenant changes' }),
  ).not.toBeChecked();
  // What has been looked at is read at the next visit.
  await expect(item).toContainText('Unread');
  expect((await seen).ok()).toBe(true);
  await page.reload();
  await expect(item).toBeVisible();
  await expect(item).not.toContainText('Unread');
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
  await item.getByRole('button', { name: 'Open' }).click();
  await page.waitForURL(`/t/${tenant.slug}`);
  await expect(page.getByRole('link', { name: 'Notifications, none unread' })).toBeVisible();
});

test('a choice that cannot be saved goes back where it was, and says so', async ({
  tenant,
  signedIn,
  guard,
}) => {
  guard.allow(/ERR_FAILED/);
  const page = await signedIn(tenant.member);
  await page.goto('/notifications');
  await page.route('**/api/v1/me/preferences', (route) => route.abort());
  const choice = page.getByRole('checkbox', { name: 'I sign in with a new browser' });
  await choice.click();
  await expect(new Shell(page).toasts.getByText('Your change wasn’t saved.')).toBeVisible();
  await expect(choice).toBeChecked();
});

test('without a connection the page says so, and what was typed stays', async ({
  tenant,
  signedIn,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('button', { name: 'New project' }).click();
  const name = page.getByRole('dialog').getByLabel('Name');
  await name.fill('Later');
  await page.context().setOffline(true);
  await expect(page.getByText(/^You’re offline/)).toBeVisible();
  await name.press('Enter');
  await expect(page.getByText(/We can’t reach the server/)).toBeVisible();
  await expect(name).toHaveValue('Later');
  await page.context().setOffline(false);
  await expect(page.getByText(/^You’re offline/)).toBeHidden();
  await name.press('Enter');
  await expect(page.getByRole('row', { name: /Later/ })).toBeVisible();
});

test('the switcher puts the tenants that were open last first', async ({
  tenant,
  db,
  signedIn,
}) => {
  const { owner } = tenant;
  const other = await createTenantFixture(db);
  await db.query(
    `insert into memberships (tenant_id, user_id, role, status, version, applied_version,
       applied_role, name, email) values ($1, $2, 'viewer', 'active', 1, 1, 'viewer', 'x', 'x')`,
    [other.id, owner.userId],
  );
  await db.query('update sessions set groups = groups || $2::text where user_id = $1', [
    owner.userId,
    `t_${other.id.replaceAll('-', '')}:viewer`,
  ]);
  const page = await signedIn(owner);
  for (const slug of [other.slug, tenant.slug]) {
    await page.goto(`/t/${slug}`);
    const menu = await new Shell(page).openSwitcher();
    await expect(menu.getByRole('menuitem').first()).toHaveAttribute('href', `/t/${slug}`);
  }
});

test('the palette is there outside of tenants too', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.viewer);
  await page.goto('/profile');
  const field = page.getByRole('combobox', { name: 'Search or jump to' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await field.fill(tenant.name);
  await page.keyboard.press('Enter');
  await page.waitForURL(`/t/${tenant.slug}`);
});
