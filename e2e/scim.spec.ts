import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('a directory is connected, asks, gets a second token, and is disconnected', async ({
  tenant,
  signedIn,
  request,
}) => {
  const page = await signedIn(tenant.owner);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings/scim`);
  await expect(page.getByText('No directory connected')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Connect a directory' }).click();
  await dialog.getByLabel('Name of the directory').fill('Okta');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  const url = await dialog.getByLabel('SCIM base URL').inputValue();
  const token = await dialog.getByLabel('Token', { exact: true }).inputValue();
  expect(token).toMatch(/^gh_scim_/);
  await dialog.getByRole('button', { name: 'I’ve copied it' }).click();

  const headers = { authorization: `Bearer ${token}` };
  const { email } = tenant.member;
  const data = { userName: email };
  expect((await request.post(`${url}/Users`, { headers, data })).status()).toBe(201);
  await page.reload();
  const asked = page.getByRole('table', { name: 'Last requests' });
  await expect(asked).toContainText('POST /Users');
  await expect(page.getByRole('heading', { name: 'Okta' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'New token' }).click();
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await dialog.getByRole('button', { name: 'I’ve copied it' }).click();
  await page.getByRole('button', { name: `Revoke the token …${token.slice(-4)}` }).click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Token revoked.')).toBeVisible();
  expect((await request.get(`${url}/Users`, { headers })).status()).toBe(401);

  await page.getByRole('button', { name: 'Disconnect the directory' }).click();
  await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(page.getByText('No directory connected')).toBeVisible();
});
