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

test('people of a verified domain ask to join, and an admin lets one in', async ({
  tenant,
  signedIn,
  db,
}) => {
  const name = newDomain();
  await db.query(
    `insert into domains (tenant_id, id, name, state, challenge_token, checked_at, created_by_name,
       join_policy)
     values ($1, gen_random_uuid(), $2, 'verified', repeat('x', 43), now(), 'x', 'ask')`,
    [tenant.id, name],
  );
  const person = await createPersonFixture(db);
  await db.query('update users set email = $2 where id = $1', [person.userId, `ann@${name}`]);
  const page = await signedIn(person);
  await page.goto('/tenants');
  await expect(
    page.getByRole('heading', { name: `${tenant.name} is at your company` }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Note').fill('From the sales team');
  await page.getByRole('button', { name: 'Ask to join' }).click();
  await expect(page.getByText('Your request is with the admins')).toBeVisible();

  const admin = await signedIn(tenant.admin);
  await admin.goto('/notifications');
  await expect(admin.getByText(`asks to join ${tenant.name}`)).toBeVisible();
  await admin.goto(`/t/${tenant.slug}/members/requests`);
  const requests = admin.getByRole('table', { name: 'Requests to join' });
  await expect(requests).toContainText('From the sales team');
  await requests.getByRole('button', { name: /^Actions for/ }).click();
  await admin.getByRole('menuitem', { name: 'Let in…' }).click();
  const { dialog } = new MembersPage(admin);
  await dialog.getByLabel('Role').selectOption('Viewer');
  await expectAccessible(admin);
  await dialog.getByRole('button', { name: 'Let in' }).click();
  await expect(requests).toBeHidden();
  const { rows } = await db.query(
    'select role, status from memberships where tenant_id = $1 and user_id = $2',
    [tenant.id, person.userId],
  );
  expect(rows).toEqual([{ role: 'viewer', status: 'active' }]);
  await page.goto('/tenants');
  await expect(page.getByText(tenant.name).first()).toBeVisible();
  await expect(page.getByText('Your request is with the admins')).toBeHidden();
});

test('a choice that is made before the page is interactive can be saved', async ({
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
  const page = await signedIn(tenant.owner);
  let release = () => {};
  const chosen = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await chosen;
    await route.continue();
  });
  await page.goto(`/t/${tenant.slug}/settings/domains`, { waitUntil: 'commit' });
  const save = page.getByRole('button', { name: 'Save' });
  await expect(save).toBeDisabled();
  await page.getByLabel('People with this domain').selectOption('May ask to join');
  release();
  await save.click();
  await expect(page.getByText(`Saved for ${name}.`)).toBeVisible();
  const { rows } = await db.query('select join_policy from domains where tenant_id = $1', [
    tenant.id,
  ]);
  expect(rows).toEqual([{ join_policy: 'ask' }]);
  await page.reload();
  await expect(save).toBeDisabled();
});

test('FE-65 an admin has no such page', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/settings`);
  await expect(page.getByRole('link', { name: 'API keys' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Domains' })).toBeHidden();
  const answer = await page.goto(`/t/${tenant.slug}/settings/domains`);
  expect(answer?.status()).toBe(403);
});
