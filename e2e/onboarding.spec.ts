import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('a new tenant says what comes first, and fills itself on request', async ({
  tenant,
  db,
  api,
  signedIn,
}) => {
  await db.query('delete from memberships where tenant_id = $1 and user_id <> $2', [
    tenant.id,
    tenant.owner.userId,
  ]);
  const page = await signedIn(tenant.owner);
  await page.goto(`/t/${tenant.slug}`);
  const steps = page.getByRole('region', { name: 'First steps' }).getByRole('listitem');
  await expect(steps).toHaveText([/^To do: Create a project/, /^To do: Invite/, /^To do: Protect/]);
  await expectAccessible(page);
  await steps.first().getByRole('link').click();
  await page.getByRole('button', { name: 'Add samples' }).click();
  await expect(page.getByRole('table', { name: 'Projects' }).getByRole('row')).toHaveCount(4);
  await new Shell(page).go('Overview');
  await expect(steps.first()).toHaveText(/^Done: Create a project/);
  const invited = { email: 'first@example.com', role: 'member' };
  expect(
    (await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/invitations`, invited)).status,
  ).toBe(201);
  await page.reload();
  await expect(new Shell(page).heading).toHaveText('Overview');
  await expect(steps).toHaveCount(0);
});
