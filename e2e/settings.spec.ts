import { readFile } from 'node:fs/promises';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { Page } from '@playwright/test';

import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('sign-ins are limited, within what the operator allows', async ({ tenant, signedIn, api }) => {
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/settings/sign-in`);
  await page.getByLabel('Idle limit').fill('15');
  await page.getByLabel('Absolute limit').fill('8');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Session limits saved.')).toBeVisible();
  const path = `/tenants/${tenant.slug}/session-limits`;
  expect(JSON.parse((await api(tenant.owner, 'GET', path)).text)).toMatchObject({
    idleMinutes: 15,
    maxHours: 8,
  });
});

test('ownership goes to someone else, named before it happens', async ({
  tenant,
  pool,
  signedIn,
}) => {
  test.slow();
  const giver = await pool.person({ roles: [[tenant, 'owner']] });
  const heir = await pool.person({ name: 'Hedda Heir', roles: [[tenant, 'member']] });
  const page = await signedIn(giver);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings/danger`);
  await page.getByRole('button', { name: 'Transfer…' }).click();
  const search = dialog.getByLabel('Search by name or email');
  await search.fill('unknown@example.com');
  await expect(dialog).toContainText('No other active member found.');
  await search.fill('hedda');
  await dialog.getByRole('button', { name: /Hedda Heir/ }).click();
  await expect(dialog).toHaveAccessibleName(`Make Hedda Heir the owner of ${tenant.name}?`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Transfer to Hedda Heir' }).click();
  await expect(page.getByText('Hedda Heir is now an owner')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Transfer…' })).toHaveCount(0);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await expect(members.member(heir.email)).toContainText('Owner');
});

test('a tenant is deleted by its typed name, and restored', async ({ tenant, signedIn, api }) => {
  const page = await signedIn(tenant.owner);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings/danger`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`tenant-${tenant.slug}.json`);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    tenant: [{ name: tenant.name }],
  });
  await page.getByRole('button', { name: 'Delete…' }).click();
  const typed = dialog.getByLabel(`Type ${tenant.slug} to confirm`);
  await typed.fill('another');
  await dialog.getByRole('button', { name: 'Delete tenant' }).click();
  await expect(typed).toHaveAttribute('aria-invalid', 'true');
  await typed.fill(tenant.slug);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Delete tenant' }).click();
  await page.waitForURL('/tenants');
  expect((await api(tenant.viewer, 'GET', `/tenants/${tenant.slug}`)).status).toBe(404);
  await expectAccessible(page);
  await page.getByRole('button', { name: `Restore ${tenant.name}` }).click();
  await page.waitForURL(`/t/${tenant.slug}`);
  await expect(new Shell(page).heading).toBeVisible();
  expect((await api(tenant.viewer, 'GET', `/tenants/${tenant.slug}`)).status).toBe(200);
});

test('a tenant moves to another address: links to the old one lead on', async ({
  tenant,
  db,
  signedIn,
}) => {
  const page = await signedIn(tenant.admin);
  const slug = `${tenant.slug}-new`;
  await page.goto(`/t/${tenant.slug}/settings`);
  const field = page.getByLabel('URL', { exact: true });
  await field.fill('settings');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill(slug);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(`/t/${slug}/settings/general`);
  await expect(page.getByText(`The URL is now /t/${slug}.`)).toBeVisible();
  await page.goto(`/t/${tenant.slug}/members?search=viewer`);
  await expect(page).toHaveURL(`/t/${slug}/members?search=viewer`);
  const stranger = await signedIn((await createTenantFixture(db)).owner);
  const answer = await stranger.goto(`/t/${tenant.slug}`);
  expect(answer?.status()).toBe(404);
});

test('a tenant has its own colour and logo', async ({ tenant, signedIn }) => {
  test.slow();
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/settings/branding`);
  await page.getByLabel('Colour').fill('#ffd400');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Colour saved.')).toBeVisible();
  await expect(page.locator('[data-accent="ffd400"]')).toHaveCount(1);
  // Whatever is changed shows the bar with the button.
  await page.getByLabel('Colour').fill('#ffd401');
  const button = page.getByRole('button', { name: 'Save', exact: true });
  // On white, yellow is too light for a button: it is darker, and its text black.
  await expect(button).not.toHaveCSS('background-color', 'rgb(75, 69, 198)');
  await expect(button).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(button).toHaveCount(0);
  const chooser = page.getByLabel('Choose a logo');
  await chooser.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  });
  await expect(page.getByText('This file isn’t a readable image.')).toBeVisible();
  await chooser.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PICTURE });
  await expect(page.getByText('Logo saved.')).toBeVisible();
  const mark = page.getByRole('button', { name: /switch tenant$/ }).locator('img');
  await expect(mark).toHaveJSProperty('naturalWidth', 256);
  await page.getByRole('button', { name: 'Remove logo' }).click();
  await expect(page.getByText('Logo removed.')).toBeVisible();
  await expect(mark).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset colour' }).click();
  await expect(page.locator('[data-accent]')).toHaveCount(0);
  await page.getByLabel('Colour').fill('#000001');
  await expect(button).toHaveCSS('background-color', 'rgb(75, 69, 198)');
});

test('owners keep inviting to themselves, and say which role is usual', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/settings/inviting`);
  await page.getByLabel('Who can invite').selectOption('Owners only');
  await page.getByLabel('Default role').selectOption('Viewer');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Invitation rules saved.')).toBeVisible();
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(members.dialog.getByLabel('Role')).toHaveValue('viewer');
  const admin = await signedIn(tenant.admin);
  await new MembersPage(admin).openInvitations(tenant.slug);
  await expect(admin.getByText('Only owners can invite people to this tenant.')).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Invite', exact: true })).toHaveCount(0);
});

test('whoever may not save is told whom to ask, before and after trying', async ({
  tenant,
  pool,
  signedIn,
  api,
}) => {
  const person = await pool.person({ roles: [[tenant, 'admin']] });
  const page = await signedIn(person);
  await page.goto(`/t/${tenant.slug}/settings/general`);
  await expect(page.getByLabel('Name')).toBeEditable();
  const path = `/tenants/${tenant.slug}/members/${person.userId}`;
  expect((await api(tenant.owner, 'PATCH', path, { role: 'viewer' })).status).toBe(200);
  await page.getByLabel('Name').fill('Too late');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Your role doesn’t allow this.')).toBeVisible();
  await page.getByRole('button', { name: 'Ask for access' }).click();
  await expect(page.getByText('You’ve asked for this.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard' }).click();

  await page.reload();
  await page.getByRole('button', { name: 'Edit name and branding' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw request' })).toBeVisible();
});

test('usage is told in numbers, in a chart that is read out, and in a table', async ({
  tenant,
  db,
  signedIn,
}) => {
  await db.query(
    `insert into usage_days (tenant_id, day, sign_ins, members)
     select $1, (now() at time zone 'UTC')::date - n, n % 5, 3 + n % 3 from generate_series(1, 20) n`,
    [tenant.id],
  );
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}`);
  await page.getByRole('link', { name: 'Usage' }).click();
  await expect(new Shell(page).heading).toHaveText('Usage');
  await expect(page.getByText('40 sign-ins in this period')).toBeVisible();
  const chart = page.getByRole('slider', { name: 'Activity' });
  await chart.focus();
  await expect(chart).toHaveAttribute('aria-valuetext', /: Members 4, Signed in 0$/);
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', /: Members 4, Signed in 1$/);
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', /: Members No data, Signed in 0$/);
  await page.getByText('As a table').click();
  await expect(page.getByRole('table', { name: 'Activity' }).getByRole('row')).toHaveCount(31);
  await page.getByRole('link', { name: '90 days' }).click();
  await expect(page).toHaveURL(/days=90/);
  const refused = await (await signedIn(tenant.member)).goto(`/t/${tenant.slug}/usage`);
  expect(refused?.status()).toBe(403);
});

test('anyone can leave in the settings, except the only owner', async ({
  tenant,
  pool,
  signedIn,
  api,
}) => {
  const viewer = await pool.person({ roles: [[tenant, 'viewer']] });
  const leave = async (page: Page) => {
    await page.goto(`/t/${tenant.slug}/settings/danger`);
    await page.getByRole('button', { name: 'Leave…' }).click();
    const { dialog } = new MembersPage(page);
    await expect(dialog).toHaveAccessibleName(`Leave ${tenant.name}?`);
    return dialog;
  };
  await expect(await leave(await signedIn(tenant.owner))).toContainText('You are the only owner');
  const page = await signedIn(viewer);
  await (await leave(page)).getByRole('button', { name: 'Leave tenant' }).click();
  await page.waitForURL('/tenants');
  expect((await api(viewer, 'GET', `/tenants/${tenant.slug}`)).status).toBe(404);
});
