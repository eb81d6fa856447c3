import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('AG-12 a member creates a key that acts as them, and an owner stops all of them', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.member);
  const { dialog } = new MembersPage(page);
  await page.goto('/profile/keys');
  await page.getByRole('button', { name: 'New key' }).first().click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Laptop agent');
  await dialog.getByRole('button', { name: 'Read only' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog).toContainText('Your key Laptop agent');
  const token = await dialog.getByLabel('Key', { exact: true }).inputValue();
  expect(token).toMatch(/^gatehouse_me_[\w-]{64}$/);
  const read = () =>
    page.request.get(`/api/v1/tenants/${tenant.slug}/projects`, {
      headers: { authorization: `Bearer ${token}` },
    });
  expect((await read()).status()).toBe(200);
  await dialog.getByRole('button', { name: 'I’ve copied it' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Laptop agent' });
  await expect(row).toContainText(tenant.name);
  await expectAccessible(page);

  const owner = await signedIn(tenant.owner);
  await owner.goto(`/t/${tenant.slug}/settings/personal-keys`);
  await expect(owner.getByRole('row').filter({ hasText: 'Laptop agent' })).toContainText(
    tenant.member.name,
  );
  await expectAccessible(owner);
  await owner.getByRole('button', { name: 'Stop all personal keys' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Stop all personal keys' }).click();
  await expect(owner.getByText('Personal keys are not allowed here.')).toBeVisible();
  expect((await read()).status()).toBe(401);

  await page.reload();
  await expect(row).toContainText('Doesn’t work now');
  await row.getByRole('button', { name: 'Revoke the key Laptop agent' }).click();
  await dialog.getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByText('No keys yet')).toBeVisible();
});
