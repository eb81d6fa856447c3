import { randomBytes, randomUUID } from 'node:crypto';

import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('SC-19 SC-20 assigned in the identity provider they are in, unassigned out with the next click', async ({
  tenant,
  signedIn,
  visitor,
  api,
  db,
  stack,
  pool,
}) => {
  const domain = `d${randomBytes(5).toString('hex')}.test`;
  const email = `robin@${domain}`;
  await db.query(
    `insert into domains (tenant_id, id, name, state, challenge_token, checked_at, created_by_name)
     values ($1, $2, $3, 'verified', $4, now(), 'fixture')`,
    [tenant.id, randomUUID(), domain, randomBytes(32).toString('base64url')],
  );
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const { userId } = person;
  await db.query('update users set email = $2 where id = $1', [userId, email]);
  await db.query('update memberships set email = $2 where user_id = $1', [userId, email]);
  const connected = await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/scim`, {
    name: 'Demo directory',
  });
  const { id, token } = JSON.parse(connected.text) as { id: string; token: string };

  const idp = await visitor();
  const { url } = stack.demoIdps.enterprise.northwind;
  await idp.goto(`${url}/directory`);
  await idp.getByLabel('Given name').fill('Robin');
  await idp.getByRole('textbox', { name: 'Email', exact: true }).fill(email);
  await idp.getByLabel('Groups, separated by commas').fill(domain);
  await idp.getByRole('button', { name: 'Add' }).click();
  await idp.goto(`${url}/scim`);
  // Connected by a try of this test that failed.
  const disconnect = idp.getByRole('button', { name: 'Disconnect' });
  if (await disconnect.isVisible()) await disconnect.click();
  await expectAccessible(idp);
  await idp.getByLabel('SCIM base URL').fill(`${stack.origin}/scim/v2/${id}`);
  await idp.getByLabel('Token').fill(token);
  await idp.getByLabel('Sends as').selectOption('Entra ID');
  await idp.getByRole('button', { name: 'Connect', exact: true }).click();
  const row = idp
    .getByRole('table', { name: 'People' })
    .getByRole('row')
    .filter({ hasText: email });
  await idp.getByRole('button', { name: `Assign ${email}` }).click();
  await expect(row).toContainText('active');
  await idp.getByRole('button', { name: `Push ${domain}` }).click();
  await expect(idp.getByRole('row').filter({ hasText: '1 members' })).toBeVisible();

  const page = await signedIn(person);
  await page.goto(`/t/${tenant.slug}`);
  await idp.getByRole('button', { name: `Unassign ${email}` }).click();
  await expect(row).toContainText('inactive');
  await expectAccessible(idp);
  await new Shell(page).go('Projects');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'You don’t have access to this page',
  );
  await page.reload();
  await expect(page.getByText(`Your access to ${tenant.name} is deactivated.`)).toBeVisible();
  await idp.getByRole('button', { name: `Assign ${email}` }).click();
  await expect(row).not.toContainText('inactive');
  const members = await api(tenant.owner, 'GET', `/tenants/${tenant.slug}/members/${userId}`);
  expect(JSON.parse(members.text)).toMatchObject({ status: 'active', role: 'member' });
  await disconnect.click();
  await expect(idp.getByLabel('SCIM base URL')).toBeVisible();
});
