import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { Locator, Page } from '@playwright/test';

import { HostedPages } from './pages/hosted-pages.ts';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';

const LONG_EMAIL = `${'long.address.of.somebody'.repeat(3)}@mail.example.net`;

/** The texts below that take more lines than they have words. */
const brokenIn = (within: Locator) =>
  within.evaluate((element) => {
    const broken: string[] = [];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      const text = (node.textContent ?? '').trim();
      if (lines > text.split(/\s+/).length) broken.push(text);
    }
    return broken;
  });

/** What has the focus, and whether it can be seen at all. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.width > 4 && box.height > 4;
  });

test('a language that was chosen on the way stays, one that was not is no one’s', async ({
  tenant,
  pool,
  visitor,
  db,
}) => {
  test.slow();
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const first = await visitor({ locale: 'en-US' });
  await first.goto('/auth/sign-in?returnTo=/tenants');
  await new HostedPages(first).signIn(person);
  await expect(first.locator('html')).toHaveAttribute('lang', 'en');
  const german = await visitor({ locale: 'de-DE' });
  await german.goto('/auth/sign-in?returnTo=/tenants');
  await new HostedPages(german).signIn(person);
  await expect(german.locator('html')).toHaveAttribute('lang', 'de');
  const chooser = await visitor({ locale: 'en-US' });
  await chooser.goto('/');
  await chooser.getByRole('radio', { name: 'Deutsch' }).click();
  await chooser.getByRole('link', { name: 'Anmelden' }).click();
  await new HostedPages(chooser).signIn(person);
  await expect(chooser.locator('html')).toHaveAttribute('lang', 'de');
  const { rows } = await db.query('select locale, locale_chosen from users where id = $1', [
    person.userId,
  ]);
  expect(rows).toEqual([{ locale: 'de', locale_chosen: true }]);
});

test('below the width of a table, nothing unseen takes the focus, and a menu sorts', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner, { viewport: { width: 720, height: 900 } });
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await page.getByRole('button', { name: 'Sort' }).focus();
  for (let stops = 0; stops < 12; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await focusIsSeen(page), `stop ${stops}`).toBe(true);
  }
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Person' }).click();
  await expect(page).toHaveURL(/order=desc/);
  await page.getByRole('button', { name: 'Sort' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Person descending' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Role' }).click();
  await expect(page).toHaveURL(/sort=role/);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByRole('button', { name: 'Sort' })).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Role' }).getByRole('link')).toBeVisible();
});

test('lists use the window, and break no word', async ({ tenant, db, signedIn }) => {
  await createInvitationFixture(db, tenant, { email: LONG_EMAIL });
  await db.query('update memberships set email = $2 where tenant_id = $1 and user_id = $3', [
    tenant.id,
    `m.${LONG_EMAIL}`,
    tenant.member.userId,
  ]);
  const page = await signedIn(tenant.owner, { viewport: { width: 1920, height: 1000 } });
  const members = new MembersPage(page);
  for (const width of [1024, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    await members.open(tenant.slug);
    for (const name of ['Members', 'Invitations']) {
      const table = page.getByRole('table', { name, exact: true });
      expect(await brokenIn(table), `${name} at ${width}`).toEqual([]);
      for (const row of await table.getByRole('row').all()) {
        expect((await row.boundingBox())?.height).toBeLessThanOrEqual(60);
      }
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `sideways at ${width}`).toBe(0);
  }
  const box = await page.getByRole('table', { name: 'Members', exact: true }).boundingBox();
  expect(box?.width).toBeGreaterThan(1_400);
  await expect(page.getByTitle(LONG_EMAIL, { exact: true })).toBeVisible();
  await page.goto(`/t/${tenant.slug}/settings`);
  const form = await page.getByLabel('Name', { exact: true }).boundingBox();
  expect(form?.width).toBeLessThanOrEqual(720);
});

test('a head stays as it is: the result of a check and a long name move no button', async ({
  tenant,
  db,
  signedIn,
}) => {
  await db.query('update tenants set name = $2 where id = $1', [tenant.id, 'Acme '.repeat(15)]);
  const page = await signedIn(tenant.owner, { viewport: { width: 1440, height: 900 } });
  await page.goto(`/t/${tenant.slug}/audit`);
  const button = page.getByRole('button', { name: 'Verify the log' });
  await expect(button).toBeEnabled();
  const before = await button.boundingBox();
  await button.click();
  await expect(page.getByText(/^The log is intact/)).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
  expect(before?.x).toBeGreaterThan(1_000);
});

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
  const events = admin.getByRole('table', { name: 'Audit events' });
  await expect(events).toContainText('accepted');
  await expect(events.getByRole('row')).toHaveCount(2);
});

test('forced colours still tell where one is, and what comes first', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner, { forcedColors: 'active' });
  await page.goto(`/t/${tenant.slug}/settings`);
  const look = (one: Locator) =>
    one.evaluate((element) => {
      const { borderTopColor, borderBottomColor, borderTopWidth, backgroundColor } =
        getComputedStyle(element);
      return [borderTopColor, borderBottomColor, borderTopWidth, backgroundColor].join();
    });
  const { nav } = new Shell(page);
  const tabs = page.getByRole('navigation', { name: 'Settings' });
  for (const links of [nav, tabs]) {
    const current = links.locator('[aria-current="page"]').first();
    const other = links.getByRole('link').and(page.locator(':not([aria-current])')).first();
    expect(await look(current)).not.toBe(await look(other));
  }
  const save = page.getByRole('button', { name: 'Save' }).first();
  const leave = page.getByRole('button', { name: 'Leave…' });
  expect(await look(save)).not.toBe(await look(leave));
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
  await page.goto(`/t/${tenant.slug}/settings`);
  const idle = page.getByLabel('Idle limit');
  const save = page.getByRole('button', { name: 'Save limits' });
  await expect(idle).toBeEditable();
  await expect(save).toBeDisabled();
  await idle.fill('20');
  await expect(save).toBeEnabled();
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
  await shell.go('Settings');
  await expect(save).toBeDisabled();
  await idle.fill('20');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.evaluate(() => history.back());
  await expect(idle).toHaveValue('20');
  await expect(shell.heading).toHaveText('Settings');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(`/t/${tenant.slug}/settings`);
  await idle.fill('25');
  await save.click();
  await expect(page.getByText('Session limits saved.')).toBeVisible();
  await expect(save).toBeDisabled();
  await page.getByRole('button', { name: 'Leave…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`You are the only owner of ${tenant.name}`);
  await dialog.getByRole('button', { name: 'Transfer ownership' }).click();
  await expect(dialog.getByLabel('Email address of the new owner')).toBeVisible();
});

test('an empty address is said to be empty', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.admin);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await members.invite('', 'Member');
  await expect(members.dialog).toContainText('This must not be empty.');
});

test('somebody who was removed meanwhile is told so, and no one else is', async ({
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
  await expect(shell.heading).toHaveText('Projects');
  const asked = page.waitForResponse((answer) => answer.url().endsWith(`/tenants/${tenant.slug}`));
  await page.goto(`/t/${tenant.slug}/nowhere`);
  await expect(shell.heading).toHaveText('Page not found');
  await asked;
  await expect(page.getByText('no longer a member')).toHaveCount(0);
  await api(tenant.owner, 'DELETE', `/tenants/${tenant.slug}/members/${person.userId}`);
  await page.goto(`/t/${tenant.slug}`);
  await expect(page.getByText(`You are no longer a member of ${tenant.name}`)).toBeVisible();
  const other = await createTenantFixture(db);
  await page.goto(`/t/${other.slug}`);
  await expect(page.getByText('Page not found')).toBeVisible();
  await expect(page.getByText('no longer a member')).toHaveCount(0);
});

test('proving who one is asks for no address and offers no new account', async ({
  tenant,
  pool,
  visitor,
}) => {
  test.slow();
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await visitor();
  await page.goto('/auth/sign-in?returnTo=/profile/security');
  await expect(page.getByRole('link', { name: 'Create an account' })).toBeVisible();
  const hosted = new HostedPages(page);
  await hosted.signIn(person);
  await expect(page).toHaveURL(/profile\/security/);
  for (const path of ['/auth/confirm', '/auth/sign-in?stepUp=1&']) {
    await page.goto(`${path}${path.includes('?') ? '' : '?'}returnTo=/profile/security`);
    await expect(page.getByLabel('Email')).toHaveValue(person.email);
    await expect(page.getByRole('link', { name: 'Create an account' })).toHaveCount(0);
  }
  await page.getByLabel('Password').fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/profile\/security/);
  await page.getByRole('button', { name: 'Sign out everywhere' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText('You are signed out on all devices.')).toBeVisible();
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
