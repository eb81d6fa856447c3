import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('the audit log is searched, followed live and verified', async ({ tenant, api, signedIn }) => {
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Lighthouse' });
  await api(tenant.admin, 'PATCH', `/tenants/${tenant.slug}`, { name: `New ${tenant.canary}` });
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/audit`);
  const rows = page.getByRole('table', { name: /Audit events/ }).getByRole('row');
  await expect(rows).toHaveCount(3);

  await page.getByRole('searchbox', { name: 'Search' }).fill('lightHOUSE');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(rows).toHaveCount(2);
  await rows.nth(1).getByText('Details').click();
  await expect(rows.nth(1)).toContainText('project.created');
  await expectAccessible(page);
  await rows
    .nth(1)
    .getByRole('link', { name: /^Only what .* did$/ })
    .click();
  await expect(page.getByRole('link', { name: /^Remove the filter: Done by/ })).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await page.getByLabel('Action').selectOption({ label: 'Members: all' });
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('Nothing fits')).toBeVisible();

  await page.goto(`/t/${tenant.slug}/audit`);
  await page.getByRole('button', { name: 'Verify the log' }).click();
  await expect(page.getByText(/The log is whole: 2 events/)).toBeVisible();
  await page.getByRole('link', { name: 'Follow live' }).click();
  await expect(page.getByText('Live: new events appear by themselves')).toBeVisible();
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Beacon' });
  await expect(rows.filter({ hasText: 'Beacon' })).toBeVisible();
});
