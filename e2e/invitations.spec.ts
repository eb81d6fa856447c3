import { readFile } from 'node:fs/promises';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';
import { newEmail } from './support/pool.ts';

test('invitations in German: into a custom role, sent again, revoked', async ({
  tenant,
  api,
  signedIn,
}) => {
  test.slow();
  const role = { name: 'Gastleser', description: '', base: 'member', permissions: ['tenant:read'] };
  const made = await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/roles`, role);
  expect(made.status, made.text).toBe(201);
  const page = await signedIn(tenant.admin, { locale: 'de' });
  await page.goto(`/t/${tenant.slug}/members/invitations`);
  await expect(page.getByText('Keine offenen Einladungen')).toBeVisible();

  const email = newEmail();
  const { dialog } = new MembersPage(page);
  await page.getByRole('button', { name: 'Einladen', exact: true }).click();
  await expect(dialog).toHaveAccessibleName(`Person zu ${tenant.name} einladen`);
  await expect(dialog.getByLabel('Rolle').getByRole('option')).toHaveText([
    'Admin',
    'Mitglied',
    'Betrachter',
    'Gastleser',
  ]);
  await expect(dialog.getByLabel('Rolle')).toHaveValue('member');
  await dialog.getByLabel('Rolle').selectOption({ label: 'Gastleser' });
  await expect(dialog.getByText('Schränkt Mitglied ein.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('E-Mail-Adresse').fill(email);
  await dialog.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(page.getByText(`Einladung an ${email} gesendet.`)).toBeVisible();

  const row = page
    .getByRole('table', { name: 'Einladungen' })
    .getByRole('row')
    .filter({ has: page.getByText(email, { exact: true }) });
  await expect(row).toContainText('Gastleser');

  const actions = row.getByRole('button', { name: `Aktionen für die Einladung an ${email}` });
  await actions.click();
  await page.getByRole('menuitem', { name: 'Erneut senden …' }).click();
  await dialog.getByRole('button', { name: 'Einladung erneut senden' }).click();
  await expect(page.getByText(`Neue Einladung an ${email} gesendet.`)).toBeVisible();
  await actions.click();
  await page.getByRole('menuitem', { name: 'Widerrufen …' }).click();
  await expect(dialog).toHaveAccessibleName(`Einladung an ${email} widerrufen?`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Einladung widerrufen' }).click();
  await expect(row).toHaveCount(0);
});

test('many are invited by a list, after a look at what becomes of each line', async ({
  tenant,
  api,
  mailbox,
  signedIn,
}) => {
  test.slow();
  const [first, second, invited] = [newEmail(), newEmail(), newEmail()];
  const path = `/tenants/${tenant.slug}/invitations`;
  await api(tenant.owner, 'POST', path, { email: invited, role: 'viewer' });
  const page = await signedIn(tenant.admin);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await members.inviteMany();
  await members.dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(members.dialog).toContainText('There’s no email address in this list.');
  await expectAccessible(page);
  const lines = [
    'E-mail;Role',
    first,
    `${second};viewer`,
    first,
    `${invited};viewer`,
    tenant.member.email,
    'nobody',
    `${newEmail()};owner`,
  ];
  await members.dialog.getByLabel('Or drop a file here').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });
  await expect(members.dialog.getByLabel('Email addresses')).toHaveValue(/nobody/);
  await members.dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(members.dialog).toHaveAccessibleName(`Invite 2 people to ${tenant.name}?`);
  const row = (text: string) => members.dialog.getByRole('row').filter({ hasText: text });
  await expect(row(first)).toHaveText([/Duplicate/, /Member.*Will be invited/]);
  await expect(row(second)).toHaveText(/Viewer.*Will be invited/);
  await expect(row(invited)).toContainText('Already invited');
  await expect(row(tenant.member.email)).toContainText('Already a member');
  await expect(row('nobody')).toContainText('No valid email address');
  await expect(row('Unknown role')).toHaveCount(1);
  // First what is left out, with a number for each reason.
  await expect(members.dialog.getByRole('row').nth(1)).not.toContainText('Will be invited');
  await expect(members.dialog.getByRole('listitem')).toHaveCount(5);
  await expectAccessible(page);
  await members.dialog.getByRole('button', { name: 'Send 2 invitations' }).click();
  await expect(page.getByText('Invited 2 of 2 people.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Invited 2 of 2 people.')).toBeVisible();
  const [result] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download results' }).click(),
  ]);
  expect(await readFile(await result.path(), 'utf8')).toBe(
    `Email address,Role,Status\r\n${first},Member,Invited\r\n${second},Viewer,Invited\r\n`,
  );
  await expect(members.invitation(second)).toContainText('Viewer');
  await mailbox.nth(first, 1);
});

test('a revoked invitation goes at once, and comes back if that fails', async ({
  tenant,
  db,
  signedIn,
  guard,
}) => {
  guard.allow(/ERR_FAILED/);
  const { email } = await createInvitationFixture(db, tenant);
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  await members.openInvitations(tenant.slug);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/revoke', async (route) => {
    await answered;
    await route.abort();
  });
  const row = members.invitation(email);
  await members.act(row, 'Revoke…');
  await members.dialog.getByRole('button', { name: 'Revoke invitation' }).click();
  await expect(row).toBeHidden();
  answer();
  await expect(
    new Shell(page).toasts.getByText(`The invitation to ${email} wasn’t revoked.`),
  ).toBeVisible();
  await expect(row).toBeVisible();
});
