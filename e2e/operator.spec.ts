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
