import type { Page } from '@playwright/test';
import { HostedPages } from './pages/hosted-pages.ts';
import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test as base } from './support/fixtures.ts';
import type { PoolPerson } from './support/pool.ts';

interface Late {
  /** An admin of the tenant, with a sign-in that was a while ago. */
  late: { readonly page: Page; readonly person: PoolPerson };
}

const test = base.extend<Late>({
  late: async ({ tenant, pool, db, signedIn }, use) => {
    const person = await pool.person({ roles: [[tenant, 'admin']] });
    const page = await signedIn(person);
    await db.query(
      "update sessions set auth_time = now() - interval '3 hours' where user_id = $1",
      [person.userId],
    );
    await use({ page, person });
  },
});

/** Follows the notice to the pool and back. */
async function signInOnceMore(page: Page, person: PoolPerson): Promise<void> {
  await expect(page.getByText('Confirm it’s you first.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await new HostedPages(page).signIn(person);
}

test('H10 H2: an API key says whom it reaches, asks who its maker is, and loses nothing typed', async ({
  tenant,
  late: { page, person },
}) => {
  const { dialog } = new MembersPage(page);
  const open = async () => {
    await page.goto(`/t/${tenant.slug}/settings/api-keys`);
    await page.getByRole('button', { name: 'New API key' }).first().click();
  };
  await open();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Onboarding');
  await dialog.getByLabel('Invite people; see, resend and revoke invitations.').check();
  await expect(dialog).toContainText('It can’t invite or manage anyone yet');
  for (const sentence of [
    'See the tenant.',
    'See members and their roles',
    'See roles and what each can do',
    'See projects.',
    'See and download files.',
  ]) {
    await dialog.getByLabel(sentence).check();
  }
  await expect(dialog).toContainText('because it has all their permissions: Viewer.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await signInOnceMore(page, person);
  await expect(page).toHaveURL(/\/settings\/api-keys$/);
  await open();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Onboarding');
  await expect(dialog.getByLabel('See projects.')).toBeChecked();
  await expect(dialog).toContainText('because it has all their permissions: Viewer.');
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog).toHaveAccessibleName('Your API key Onboarding');
});

test('H10: a list of people to invite is there again after a sign-in in between', async ({
  tenant,
  late: { page, person },
}) => {
  const members = new MembersPage(page);
  const open = async () => {
    await page.goto(`/t/${tenant.slug}/members`);
    await members.inviteMany();
  };
  await open();
  await members.dialog.getByLabel('Email addresses').fill('ada@example.com\ngrace@example.com');
  await members.dialog.getByLabel('Message').fill('Welcome');
  await members.dialog.getByRole('button', { name: 'Preview' }).click();
  await members.dialog.getByRole('button', { name: 'Send 2 invitations' }).click();
  await signInOnceMore(page, person);
  await open();
  await expect(members.dialog.getByLabel('Email addresses')).toHaveValue(
    'ada@example.com\ngrace@example.com',
  );
  await expect(members.dialog.getByLabel('Message')).toHaveValue('Welcome');
  await members.dialog.getByRole('button', { name: 'Preview' }).click();
  await members.dialog.getByRole('button', { name: 'Send 2 invitations' }).click();
  await expect(page.getByText('Invited 2 of 2 people.')).toBeVisible();
});

test('H10: a whole list is downloaded after a fresh sign-in only', async ({
  tenant,
  late: { page, person },
}) => {
  const download = async () => {
    await page.goto(`/t/${tenant.slug}/members`);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
  };
  await download();
  await signInOnceMore(page, person);
  await expect(page).toHaveURL(/\/members$/);
  const [file] = await Promise.all([page.waitForEvent('download'), download()]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
});
