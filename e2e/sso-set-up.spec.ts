import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { expectUsable } from './support/usable.ts';

test('FE-20 an owner sets SAML up by its metadata, tests it, activates it, and sees the attempt', async ({
  tenant,
  signedIn,
  stack,
}) => {
  const page = await signedIn(tenant.owner);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings`);
  await page.getByRole('link', { name: 'Single sign-on' }).click();
  await expect(page.getByText('No connection yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New connection' }).click();
  await dialog.getByLabel('Identity provider').selectOption('generic');
  await dialog.getByLabel('Name').fill('Acme login');
  await dialog.getByRole('button', { name: 'Create connection' }).click();
  await expect(page.getByRole('heading', { name: 'Acme login' })).toBeVisible();

  const link = page.getByLabel('Link to the metadata');
  await link.fill('http://169.254.169.254/latest/meta-data');
  await page.getByRole('button', { name: 'Read and save' }).click();
  await expect(page.getByText('Address not allowed')).toBeVisible();
  await expect(link).toHaveValue('http://169.254.169.254/latest/meta-data');
  await link.fill(stack.demoIdps.enterprise.acme.saml.metadataUrl);
  await page.getByRole('button', { name: 'Read and save' }).click();
  await expect(page.getByRole('heading', { name: 'Certificates' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Activate' }).click();
  await expect(page.getByText('Test this connection first')).toBeVisible();

  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Start test' }).click(),
  ]);
  await tab.getByRole('button', { name: 'Nina Hoffmann' }).click();
  await expect(tab.getByText('The test has passed.')).toBeVisible();
  await expect(tab.getByText('nina@acme.example')).toBeVisible();
  await expectAccessible(tab);
  await tab.close();

  await page.reload();
  await expect(page.getByText('Passed with the present settings.')).toBeVisible();
  await page.getByRole('button', { name: 'Activate' }).click();
  await expect(page.getByText('Acme login is active.')).toBeVisible();

  await page.getByRole('link', { name: 'Sign-in attempts' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'n•••@acme.example' })).toBeVisible();
  await expectAccessible(page);
  await expectUsable(page);
});

test('FE-65 an admin has no such page', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/settings`);
  await expect(page.getByRole('link', { name: 'API keys' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Single sign-on' })).toBeHidden();
  const answer = await page.goto(`/t/${tenant.slug}/settings/sso`);
  expect(answer?.status()).toBe(403);
});
