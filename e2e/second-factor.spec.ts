import { SecurityPage } from './pages/security-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('MF-01 MF-02 MF-08 an owner requires a second factor, and a member who sets one up is in', async ({
  tenant,
  pool,
  db,
  signedIn,
}) => {
  test.setTimeout(120_000);
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(person);
  const owner = await signedIn(tenant.owner);
  const dialog = owner.getByRole('dialog');
  const choose = async () => {
    await owner.getByRole('button', { name: 'Change…' }).click();
    await dialog.getByLabel('Requirement').selectOption('Required of everyone');
    await dialog.getByLabel('Days to set one up').fill('7');
  };

  await test.step('not without one of their own', async () => {
    await owner.goto(`/t/${tenant.slug}/settings/sign-in`);
    await expect(owner.getByText('To require it, sign in with a second factor')).toBeVisible();
    await choose();
    await expect(dialog.getByText('5 active members without one can go on until')).toBeVisible();
    await expectAccessible(owner);
    await dialog.getByRole('button', { name: 'Save rule' }).click();
    await expect(dialog.getByText('Otherwise you would shut yourself out.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('then with days of grace, and a list of who has none', async () => {
    const { userId } = tenant.owner;
    await db.query('update users set mfa = true where id = $1', [userId]);
    await db.query('update memberships set mfa = true where user_id = $1', [userId]);
    await db.query('update sessions set proof_mfa = true where user_id = $1', [userId]);
    await owner.reload();
    await choose();
    await dialog.getByRole('button', { name: 'Save rule' }).click();
    await expect(new Shell(owner).toasts.getByText('Second factor rule saved.')).toBeVisible();
    await expect(owner.getByText('Members have 7 days to set one up')).toBeVisible();
    await expectAccessible(owner);
    await owner.getByRole('link', { name: 'Show them' }).click();
    await expect(owner).toHaveURL(/\/members\?mfa=false&status=active/);
    await expect(owner.getByText(person.email)).toBeVisible();
  });

  await test.step('which counts in the security score', async () => {
    await owner.goto(`/t/${tenant.slug}/settings/security`);
    const item = owner.getByRole('listitem').filter({ hasText: 'A second factor is required' });
    await expect(item).toContainText('30 of 30');
    await expect(owner.getByRole('meter', { name: 'Security score' })).toBeVisible();
    await expectAccessible(owner);
    await owner.getByRole('link', { name: /^Do this.*Sign-ins end/ }).click();
    await expect(owner.getByRole('heading', { name: 'How long a sign-in lasts' })).toBeVisible();
  });

  await test.step('a member is told how long they get in without', async () => {
    await page.goto(`/t/${tenant.slug}`);
    await expect(page.getByText('7 days left to set up a second factor')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/profile/security');
    await expect(page.getByText(`Required by ${tenant.name} (from `)).toBeVisible();
    await db.query(
      `update tenants set mfa_policy_set_at = now() - interval '8 days' where id = $1`,
      [tenant.id],
    );
    await db.query(
      `update memberships set created_at = now() - interval '9 days' where tenant_id = $1`,
      [tenant.id],
    );
    await page.goto(`/t/${tenant.slug}/projects`);
    await expect(page).toHaveURL(/\/second-factor\?returnTo=/);
    await expect(
      page.getByRole('heading', { name: 'This tenant requires a second factor' }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('and is in again once it is set up', async () => {
    const tenantPage = await page
      .getByRole('link', { name: 'Open the tenant' })
      .getAttribute('href');
    await page.getByRole('link', { name: 'Set up an authenticator app' }).click();
    const security = new SecurityPage(page);
    await security.confirmAndBegin(person);
    await security.turnOn();
    await security.leaveCodes();
    await page.goto(tenantPage ?? '');
    await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
    await page.goto('/profile/security');
    await expect(page.getByText(/^Set up /)).toBeVisible();
    await expect(page.getByText(`Required by ${tenant.name}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('because a tenant you’re in requires one')).toBeVisible();
  });
});
