import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
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
  await page.goto(`/t/${tenant.slug}/members`);
  await expect(page.getByText('Keine offenen Einladungen')).toBeVisible();

  const email = newEmail();
  const { dialog } = new MembersPage(page);
  await page.getByRole('button', { name: 'Mitglied einladen' }).click();
  await expect(dialog).toHaveAccessibleName(`Jemanden zu ${tenant.name} einladen`);
  await expect(dialog.getByRole('option')).toHaveText([
    'Admin',
    'Mitglied',
    'Betrachter',
    'Gastleser',
  ]);
  await expect(dialog.getByLabel('Rolle')).toHaveValue('member');
  await dialog.getByLabel('Rolle').selectOption({ label: 'Gastleser' });
  await expect(dialog.getByText('Engt Mitglied ein.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('E-Mail-Adresse').fill(email);
  await dialog.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(page.getByText(`Die Einladung an ${email} ist unterwegs.`)).toBeVisible();

  const row = page
    .getByRole('table', { name: 'Einladungen' })
    .getByRole('row')
    .filter({ has: page.getByText(email, { exact: true }) });
  await expect(row).toContainText('Gastleser');
  await expect(row).toContainText('Offen');
  await expect(row).toContainText('Verschickt');

  const actions = row.getByRole('button', { name: `Aktionen für die Einladung an ${email}` });
  await actions.click();
  await page.getByRole('menuitem', { name: 'Erneut senden …' }).click();
  await dialog.getByRole('button', { name: 'Einladung erneut senden' }).click();
  await expect(page.getByText(`Eine neue Einladung an ${email} ist unterwegs.`)).toBeVisible();
  await expect(row).toContainText('Verschickt');
  await actions.click();
  await page.getByRole('menuitem', { name: 'Widerrufen …' }).click();
  await expect(dialog).toHaveAccessibleName(`Die Einladung an ${email} widerrufen?`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Einladung widerrufen' }).click();
  await expect(row).toHaveCount(0);
});
