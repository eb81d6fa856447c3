import { randomUUID } from 'node:crypto';
import { createOperatorFixture } from '@gatehouse/testing/fixtures/tenant';

import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('staff see queues, error rates and differences; to others the page is not there', async ({
  tenant,
  db,
  signedIn,
}) => {
  test.slow();
  const page = await signedIn(await createOperatorFixture(db));
  await page.goto('/tenants');
  const menu = await new Shell(page).openUserMenu();
  await menu.getByRole('menuitem', { name: 'Operator' }).click();
  await expect(new Shell(page).heading).toHaveText('Operator');
  const rates = page.getByRole('table', { name: 'Error rates' });
  await expect(rates.getByRole('row')).toHaveCount(3);
  await expect(rates.getByRole('row').nth(1)).toContainText('API requests');
  await page.getByText(/queues are empty|waiting, .* parked/).click();
  await expect(page.getByRole('table', { name: 'Job queues' })).toContainText('membership-revoke');
  await expect(page.getByRole('region', { name: 'Groups in Cognito' })).toContainText('10,000');
  await expectAccessible(page);

  const owner = await signedIn(tenant.owner);
  await owner.goto('/operator');
  await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});

test('staff without a tenant begin here; a person has a page, which disables them', async ({
  tenant,
  db,
  signedIn,
}) => {
  const operator = await createOperatorFixture(db);
  const page = await signedIn(operator);
  await page.goto('/');
  await expect(page).toHaveURL(/\/operator$/);
  await page.getByRole('button', { name: /^Search…/ }).click();
  await page.keyboard.type(tenant.slug);
  await page.getByRole('option', { name: tenant.slug }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/operator/tenants/${tenant.id}$`));
  await page.goto(`/operator?q=${tenant.viewer.email}`);
  const row = page.getByRole('region', { name: 'People' }).getByRole('row').nth(1);
  await row.getByRole('link', { name: tenant.viewer.name }).click();
  await expect(new Shell(page).heading).toHaveText(tenant.viewer.name);
  const tenants = page.getByRole('region', { name: 'Tenants' });
  await expect(tenants.getByRole('row').nth(1)).toContainText(/Viewer.*Active/);
  await page.getByRole('button', { name: 'Disable' }).click();
  const question = page.getByRole('dialog', { name: `Disable ${tenant.viewer.name}?` });
  await question.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('button', { name: 'Enable' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Signed in on' })).toContainText('Not signed in');

  await page.goto(`/operator/people/${operator.userId}`);
  await expect(new Shell(page).heading).toHaveText(operator.name);
  await expect(page.getByRole('button', { name: /Disable|Delete/ })).toHaveCount(0);

  await page.goto('/operator/usage');
  await expect(page.getByRole('row')).toHaveCount(14);
  await expect(page.getByRole('row').nth(1)).toContainText('$0.00');
});

test('staff see the databases of tenants, and what became of a move they asked for', async ({
  tenant,
  db,
  signedIn,
}) => {
  await db.query('insert into placements (tenant_id, database_key) values ($1, $2)', [
    tenant.id,
    `E2E_${tenant.id.replaceAll('-', '').toUpperCase()}`,
  ]);
  const page = await signedIn(await createOperatorFixture(db));
  await page.goto('/operator/databases');
  const rows = page.getByRole('table', { name: 'Databases' }).getByRole('row');
  await expect(page.getByRole('row', { name: /^The pool/ })).toContainText(/\d+ of \d+/);
  await expectAccessible(page);
  await rows.getByRole('link', { name: tenant.name }).click();
  const database = page.getByRole('region', { name: 'Database' });
  await expect(database).toContainText('In the pool, shared with other tenants');
  await database.getByRole('button', { name: 'Move to its own database' }).click();
  const question = page.getByRole('dialog', { name: `Move ${tenant.name} to its own database?` });
  await question.getByRole('textbox').fill('another');
  await question.getByRole('button', { name: 'Move to its own database' }).click();
  await expect(question.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await question.getByRole('textbox').fill(tenant.slug);
  await question.getByRole('button', { name: 'Move to its own database' }).click();
  // No setting leads to this database: the worker says so, and the tenant is where it was.
  const moves = database.getByRole('table', { name: 'Last moves' });
  await expect(moves.getByRole('row').nth(1)).toContainText(/Its own database.*Failed/);
  await expect(database).toContainText('In the pool, shared with other tenants');
  await expectAccessible(page);
});

test('what one of the staff asks for waits for another, and is not theirs to confirm', async ({
  tenant,
  db,
  signedIn,
}) => {
  const [asker, other] = [await createOperatorFixture(db), await createOperatorFixture(db)];
  const { userId, name } = tenant.viewer;
  await db.query(
    `insert into staff_requests (id, act, user_id, status_version, requested_by, answer_until)
     values ($1, 'delete_person', $2, 1, $3, now() + interval '1 day')`,
    [randomUUID(), userId, asker.userId],
  );
  const own = await signedIn(asker);
  await own.goto('/operator');
  const row = { name: new RegExp(`Delete ${name}`) };
  await expect(own.getByRole('row', row).getByRole('button')).toHaveText([/^Withdraw/]);

  const page = await signedIn(other);
  await page.goto('/operator');
  const request = page.getByRole('row', row);
  await expect(request.getByRole('button')).toHaveText([/^Confirm/, /^Decline/]);
  await expectAccessible(page);
  await request.getByRole('button', { name: /^Decline/ }).click();
  await expect(page.getByText('Request declined.')).toBeVisible();
  await expect(request).toHaveCount(0);
});
