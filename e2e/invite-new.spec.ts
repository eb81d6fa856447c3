import type { Page } from '@playwright/test';

import { HostedPages } from './pages/hosted-pages.ts';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { linkIn, temporaryPasswordIn } from './support/mailbox.ts';
import { newEmail } from './support/pool.ts';

const OWN_PASSWORD = 'My-own-passw0rd';

test('a new person is invited, signs in with the temporary password and accepts', async ({
  tenant,
  db,
  signedIn,
  visitor,
  mailbox,
}) => {
  const email = newEmail();
  const admin = await signedIn(tenant.admin);
  const members = new MembersPage(admin);
  await members.open(tenant.slug);
  await members.invite(email, 'Viewer');
  await expect(admin.getByText(`Invitation to ${email} sent.`)).toBeVisible();
  await members.openInvitations(tenant.slug);
  await expect(members.invitation(email)).not.toContainText('Sending', { timeout: 15_000 });
  const mail = await mailbox.nth(email, 1);
  expect(mail.subject).toBe(`${tenant.admin.name} invites you to ${tenant.name}`);

  const page = await visitor();
  await page.goto(linkIn(mail));
  // The secret has left the address.
  await expect(page).toHaveURL('/invite');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Join ${tenant.name}`);
  const picture = '/invite/picture';
  expect((await page.request.get(picture)).status()).toBe(404);
  await db.query("insert into avatars values ($1, 'image/png', 'picture')", [tenant.admin.userId]);
  const shown = await page.request.get(picture);
  expect([shown.status(), await shown.text()]).toEqual([200, 'picture']);
  expect(shown.headers()).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  // For whoever holds the link, and for no one else.
  expect((await (await visitor()).request.get(picture)).status()).toBe(404);
  await acceptAsNewPerson(page, { email, password: temporaryPasswordIn(mail) }, tenant.name);
  await page.waitForURL(`/t/${tenant.slug}`);
  const shell = new Shell(page);
  await expect(shell.heading).toHaveText('Overview', { timeout: 20_000 });
  await expect(shell.nav.getByRole('link')).toHaveText([
    'Overview',
    'Projects',
    'Files',
    'Members',
    'Settings',
  ]);

  await expect(page.getByText(`people here see ${email}`)).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Example');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByText('Welcome, Ines Example.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What’s your name?' })).toHaveCount(0);

  await new Shell(admin).go('Settings');
  await new Shell(admin).go('Members');
  await expect(members.member(email)).toContainText('Viewer');
  await members.openInvitations(tenant.slug);
  await expect(members.invitation(email)).toHaveCount(0);
  // One mail, and nothing of Cognito's own beside it.
  expect(await mailbox.all(email)).toHaveLength(1);
});

test('a lost temporary password is renewed from the link', async ({
  tenant,
  api,
  visitor,
  mailbox,
}) => {
  const email = newEmail();
  const created = await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/invitations`, {
    email,
    role: 'member',
  });
  expect(created.status).toBe(201);
  const first = await mailbox.nth(email, 1);
  const page = await visitor();
  await page.goto(linkIn(first));
  await page.getByRole('button', { name: 'Send a new one' }).click();
  await expect(page.getByText('We’ve emailed a new password')).toBeVisible();
  const second = await mailbox.nth(email, 2);
  const renewed = temporaryPasswordIn(second);
  expect(renewed).not.toBe(temporaryPasswordIn(first));
  await acceptAsNewPerson(page, { email, password: renewed }, tenant.name);
  await expect(new Shell(page).heading).toHaveText('Overview', { timeout: 20_000 });
  const question = page.getByRole('heading', { name: 'What’s your name?' });
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(question).toHaveCount(0);
  await page.reload();
  await expect(new Shell(page).heading).toHaveText('Overview');
  await expect(question).toHaveCount(0);
});

async function acceptAsNewPerson(
  page: Page,
  person: { email: string; password: string },
  tenantName: string,
): Promise<void> {
  const hosted = new HostedPages(page);
  await page.getByRole('link', { name: 'Sign in to accept' }).click();
  await expect(page.getByLabel('Email')).toHaveValue(person.email);
  await hosted.signIn(person);
  await hosted.choosePassword(OWN_PASSWORD);
  await page.waitForURL('/invite');
  await page.getByRole('button', { name: `Accept and open ${tenantName}` }).click();
}
