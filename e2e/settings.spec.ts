import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('sign-ins are limited, within what the operator allows', async ({ tenant, signedIn, api }) => {
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}/settings`);
  await page.getByLabel('Unused for at most').fill('15');
  await page.getByLabel('Signed in for at most').fill('8');
  await page.getByRole('button', { name: 'Save limits' }).click();
  await expect(page.getByText('The limits of sign-ins have been saved.')).toBeVisible();
  const path = `/tenants/${tenant.slug}/session-limits`;
  expect(JSON.parse((await api(tenant.owner, 'GET', path)).text)).toMatchObject({
    idleMinutes: 15,
    maxHours: 8,
  });
});

test('ownership goes to somebody else, named before it happens', async ({
  tenant,
  pool,
  signedIn,
}) => {
  test.slow();
  const giver = await pool.person({ roles: [[tenant, 'owner']] });
  const heir = await pool.person({ name: 'Hedda Heir', roles: [[tenant, 'member']] });
  const page = await signedIn(giver);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings`);
  await page.getByRole('button', { name: 'Transfer…' }).click();
  await dialog.getByLabel('E-mail address of the new owner').fill('nobody@example.com');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog).toContainText('No other active member has this address.');
  await dialog.getByLabel('E-mail address of the new owner').fill(heir.email);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog).toHaveAccessibleName(`Make Hedda Heir the owner of ${tenant.name}?`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Transfer to Hedda Heir' }).click();
  await expect(page.getByText('Hedda Heir is now an owner')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What you may do as Admin' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Transfer…' })).toHaveCount(0);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await expect(members.member(heir.email)).toContainText('Owner');
});

test('a tenant is deleted by its typed name, and restored', async ({ tenant, signedIn, api }) => {
  const page = await signedIn(tenant.owner);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings`);
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
