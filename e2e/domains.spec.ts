import { randomBytes } from 'node:crypto';

import { createPersonFixture } from '@gatehouse/testing/fixtures/tenant';

import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const newDomain = () => `d${randomBytes(5).toString('hex')}.test`;

test('DV-01 a domain is added, fails for a reason, is published, verified and released', async ({
  tenant,
  signedIn,
}) => {
  const name = newDomain();
  const page = await signedIn(tenant.owner);
  const { dialog } = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/settings`);
  await page.getByRole('link', { name: 'Domains' }).click();
  await expect(page.getByText('No domains yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add domain' }).click();
  await dialog.getByLabel('Domain').fill('gmail.com');
  await dialog.getByRole('button', { name: 'Add domain' }).click();
  await expect(dialog.getByLabel('Domain')).toHaveAccessibleDescription(
    /Anyone can get an address/,
  );
  await dialog.getByLabel('Domain').fill(`${name.toUpperCase()}.`);
  await dialog.getByRole('button', { name: 'Add domain' }).click();

  const card = page.getByRole('list', { name: `Domains of ${tenant.name}` }).getByRole('listitem');
  await expect(card).toContainText('Waiting for proof');
  await expect(card.getByLabel('Record name')).toHaveValue(`_gatehouse-challenge.${name}`);
  await card.getByRole('button', { name: 'Check now' }).click();
  await expect(card).toContainText('There is no TXT record under this name yet.');
  await expectAccessible(page);

  const [provider] = await Promise.all([
    page.context().waitForEvent('page'),
    card.getByRole('link', { name: 'Publish it in this machine’s name server' }).click(),
  ]);
  await provider.getByRole('button', { name: 'Publish record' }).click();
  await expect(provider.getByText(`_gatehouse-challenge.${name}`)).toBeVisible();
  await provider.close();

  await card.getByRole('button', { name: 'Check now' }).click();
  await expect(card).toContainText('Verified');
  await expectAccessible(page);
  await card.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Release…' }).click();
  await expect(dialog).toContainText('Members stay members.');
  await dialog.getByRole('button', { name: 'Release domain' }).click();
  await expect(page.getByText('No domains yet')).toBeVisible();
});

test('people of a verified domain join with one click, once owners permit it', async ({
  tenant,
  signedIn,
  db,
}) => {
  const name = newDomain();
  await db.query(
    `insert into domains (tenant_id, id, name, state, challenge_token, checked_at, created_by_name)
     values ($1, gen_random_uuid(), $2, 'verified', repeat('x', 43), now(), 'x')`,
    [tenant.id, name],
  );
  const owner = await signedIn(tenant.owner);
  await owner.goto(`/t/${tenant.slug}/settings/domains`);
  // A choice that is made before the page is interactive is not seen as a change.
  await expect(owner.getByRole('button', { name: 'Check now' })).toBeEnabled();
  await owner.getByLabel('People with this domain').selectOption('May join as Member');
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText(`Saved for ${name}.`)).toBeVisible();

  const person = await createPersonFixture(db);
  await db.query('update users set email = $2 where id = $1', [person.userId, `ann@${name}`]);
  const page = await signedIn(person);
  await page.goto('/tenants');
  await expectAccessible(page);
  await page.getByRole('button', { name: `Join ${tenant.name}` }).click();
  await page.waitForURL(`**/t/${tenant.slug}`);
  const { rows } = await db.query(
    'select role, status from memberships where tenant_id = $1 and user_id = $2',
    [tenant.id, person.userId],
  );
  expect(rows).toEqual([{ role: 'member', status: 'active' }]);
});

test('FE-65 an admin has no such page', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/settings`);
  await expect(page.getByRole('link', { name: 'API keys' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Domains' })).toBeHidden();
  const answer = await page.goto(`/t/${tenant.slug}/settings/domains`);
  expect(answer?.status()).toBe(403);
});
