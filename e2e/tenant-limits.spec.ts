import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('H6: the form to create a tenant says that the limit is reached, before anyone types', async ({
  tenant,
  api,
  signedIn,
  db,
}) => {
  const { userId } = tenant.member;
  const page = await signedIn(tenant.member);
  await page.goto('/tenants');
  await page.getByRole('button', { name: 'Create a tenant' }).click();
  const name = page.getByLabel('Name', { exact: true });
  await expect(name).toBeVisible();
  // Made meanwhile, by another browser of theirs.
  await db.query(
    `insert into tenants (id, slug, name, created_by)
     select gen_random_uuid(), 'made-' || left(gen_random_uuid()::text, 13), 'Made', $1
     from generate_series(1, 5)`,
    [userId],
  );
  const today = 'You have created as many tenants today as one person may. Try again tomorrow.';
  await name.fill('One more');
  await page.getByRole('button', { name: 'Create tenant' }).click();
  await expect(page.getByText(today)).toBeVisible();

  await page.reload();
  await expect(page.getByText(today)).toBeVisible();
  await expect(name).toHaveCount(0);
  await expectAccessible(page);
  const refused = await api(tenant.member, 'POST', '/tenants', { name: 'One more' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('tenant.too_many_a_day');

  await db.query(
    `insert into tenants (id, slug, name, created_by, created_at)
     select gen_random_uuid(), 'made-' || left(gen_random_uuid()::text, 13), 'Made', $1,
       now() - interval '2 days'
     from generate_series(1, 5)`,
    [userId],
  );
  const german = await signedIn(tenant.member, { locale: 'de-CH' });
  await german.goto('/tenants');
  await expect(
    german.getByText(/Sie haben die Höchstzahl an Mandanten pro Person erreicht/),
  ).toBeVisible();
});
