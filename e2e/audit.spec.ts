import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('the audit log is searched, opened, followed live and verified', async ({
  tenant,
  api,
  signedIn,
}) => {
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Lighthouse' });
  await api(tenant.admin, 'PATCH', `/tenants/${tenant.slug}`, { name: `New ${tenant.canary}` });
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/audit`);
  const log = page.getByRole('table', { name: /Audit events/ });
  const rows = log.locator('tr[data-row]');
  await expect(rows).toHaveCount(2);
  await expect(log.getByRole('rowheader', { name: 'Today' })).toBeVisible();

  // It acts as one types.
  await page.getByRole('searchbox', { name: 'Search' }).fill('lightHOUSE');
  await expect(page).toHaveURL(/text=lightHOUSE/);
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  const details = page.getByRole('dialog');
  await expect(details).toContainText('project.created');
  await expect(details.getByRole('button', { name: 'Copy as JSON' })).toBeVisible();
  await expectAccessible(page);
  await details.getByRole('link', { name: tenant.owner.name }).click();
  await expect(page.getByRole('link', { name: /^Remove the filter: By/ })).toBeVisible();
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  await page.getByLabel('Action').selectOption({ label: 'Members: all' });
  await expect(page.getByText('No events found')).toBeVisible();
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page.getByLabel('Action')).toHaveValue('');

  const live = page.waitForResponse((response) => response.url().endsWith('/live'), {
    timeout: 60_000,
  });
  await page.goto(`/t/${tenant.slug}/audit`);
  await page.getByRole('button', { name: 'Verify the log' }).click();
  await expect(page.getByText(/The log is intact: 2 events/)).toBeVisible();
  await live;
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Beacon' });
  const news = page.getByRole('button', { name: '1 new event' });
  await expect(news).toBeVisible();
  await expect(rows).toHaveCount(2);
  await news.click();
  await expect(rows.filter({ hasText: 'Beacon' })).toBeVisible();
  await expect(news).toHaveCount(0);
});

test('without a script an event has its details, and the log its search', async ({
  tenant,
  api,
  signedIn,
}) => {
  await api(tenant.owner, 'POST', `/tenants/${tenant.slug}/projects`, { name: 'Lighthouse' });
  const page = await signedIn(tenant.admin, { javaScriptEnabled: false });
  await page.goto(`/t/${tenant.slug}/audit`);
  await page.getByRole('link', { name: /details: .* created .*Lighthouse/ }).click();
  await expect(page.getByRole('main')).toContainText('project.created');
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing like it');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('No events found')).toBeVisible();
});

test('H5: what a deleted user did stays in the log, under a pseudonym and with their role', async ({
  tenant,
  api,
  signedIn,
  db,
}) => {
  const { userId, email, name } = tenant.admin;
  const path = `/t/${tenant.slug}/audit`;
  await api(tenant.admin, 'POST', `/tenants/${tenant.slug}/invitations`, {
    email: `second-self@${tenant.slug}.example`,
    role: 'admin',
  });
  await api(tenant.admin, 'POST', '/me/delete', { email });
  const erased = () =>
    db.query("select 1 from users where id = $1 and status = 'erased'", [userId]);
  await expect.poll(async () => (await erased()).rowCount, { timeout: 30_000 }).toBe(1);

  const page = await signedIn(tenant.owner);
  await page.goto(path);
  const rows = page.getByRole('table', { name: /Audit events/ }).locator('tr[data-row]');
  const act = rows.filter({ hasText: 'second-self' }).filter({ hasText: 'invited' });
  await expect(act).toContainText(/Admin.*Deleted user [0-9a-f]{6} invited .* as Admin/);
  await expect(page.getByText(name)).toHaveCount(0);
  await expectAccessible(page);
  await act.getByRole('link', { name: /, details: / }).click();
  const details = page.getByRole('dialog');
  await expect(details).toContainText('Role at the time');
  await details
    .getByRole('link', { name: /^Deleted user [0-9a-f]{6}$/ })
    .first()
    .click();
  await expect(rows.filter({ hasText: 'left' })).toHaveCount(1);
  await expect(act).toHaveCount(1);
  await page.getByRole('button', { name: 'Verify the log' }).click();
  await expect(page.getByText(/The log is intact/)).toContainText('Personal data was erased from');

  const german = await signedIn(tenant.owner, { locale: 'de-CH' });
  await german.goto(path);
  await expect(german.getByRole('row').filter({ hasText: 'second-self' })).toContainText(
    /Gelöschter Nutzer [0-9a-f]{6}/,
  );
  await expect(german.getByText(/Deleted user/)).toHaveCount(0);
});
