import type { Page } from '@playwright/test';

import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';

// axe looks at each state four times.
test.beforeEach(() => test.slow());

test('axe: open menus', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const shell = new Shell(page);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await shell.openUserMenu();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await shell.openSwitcher();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await members.member(tenant.viewer.email).getByRole('button').click();
  await expectAccessible(page);
});

test('axe: dialogs about members', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  const row = members.member(tenant.owner.email);
  await members.act(row, 'Change role…');
  await members.dialog.getByLabel('Role').selectOption('Viewer');
  await expectAccessible(page);
  await members.dialog.getByRole('button', { name: 'Change role' }).click();
  await expect(members.dialog).toContainText('at least one active owner');
  await expectAccessible(page);
  await close(page);
  await members.act(row, 'Leave…');
  await expect(members.dialog).toContainText('You are the only owner');
  await expectAccessible(page);
});

test('axe: inviting, with a fault and with a toast', async ({ tenant, db, signedIn }) => {
  const { email } = await createInvitationFixture(db, tenant);
  const page = await signedIn(tenant.admin);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await members.invite(email, 'Member');
  await expect(members.dialog).toContainText('already has an open invitation');
  await expectAccessible(page);
  await close(page);
  await members.openInvitations(tenant.slug);
  await expectAccessible(page);
  await members.act(members.invitation(email), 'Revoke…');
  await expectAccessible(page);
  await members.dialog.getByRole('button', { name: 'Revoke invitation' }).click();
  await expect(new Shell(page).toasts).toContainText('revoked.');
  await expectAccessible(page);
});

test('axe: dialogs about projects', async ({ tenant, api, signedIn }) => {
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Taken' });
  const page = await signedIn(tenant.member);
  await page.goto(`/t/${tenant.slug}/projects`);
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Taken');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await close(page);
  await page.getByRole('button', { name: 'Actions for Taken' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await expectAccessible(page);
});

test('axe: forms with a fault', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  await page.goto('/tenants');
  await page.getByRole('button', { name: 'Create a tenant' }).click();
  await page.getByLabel('URL (optional)').fill('No Such Address');
  await page.getByRole('button', { name: 'Create tenant' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
});

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
