import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('an API client is registered and revoked', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.admin);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings/api-clients`);
  await expect(page.getByText('No API clients yet')).toBeVisible();
  await page.getByRole('button', { name: 'Register API client' }).first().click();
  await dialog.getByLabel('Client ID').fill('not an id');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Night report');
  await dialog.getByRole('button', { name: 'Register client' }).click();
  await expect(dialog.getByLabel('Client ID')).toHaveAccessibleDescription(
    /not the id of an app client/,
  );
  await dialog.getByLabel('Client ID').fill('4k3hmrf9a1s2d5f7g8h9j0k1l2');
  await dialog.getByLabel('See projects.').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Register client' }).click();
  const row = page.getByRole('table', { name: 'API clients' }).getByRole('row').nth(1);
  await expect(row).toContainText('4k3hmrf9a1s2d5f7g8h9j0k1l2');
  await row.getByRole('button', { name: 'Actions for Night report' }).click();
  await page.getByRole('menuitem', { name: 'Revoke…' }).click();
  await expect(dialog).toContainText(`It loses access to ${tenant.name} immediately`);
  await dialog.getByRole('button', { name: 'Revoke client' }).click();
  await expect(page.getByText('No API clients yet')).toBeVisible();
});
