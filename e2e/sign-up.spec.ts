import { HostedPages } from './pages/hosted-pages.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { codeIn } from './support/mailbox.ts';
import { newEmail } from './support/pool.ts';

test('a new person signs up, creates a tenant, owns it and creates a project', async ({
  visitor,
  mailbox,
}) => {
  const person = { email: newEmail(), password: 'Sign-up-4-me' };
  const name = `Bakery ${person.email.slice(2, 8)}`;
  const page = await visitor();
  const shell = new Shell(page);
  const hosted = new HostedPages(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Create account' }).click();
  await hosted.signUp(person);
  await hosted.confirm(codeIn(await mailbox.nth(person.email, 1)));
  await expect(page.getByText('Your account is confirmed.')).toBeVisible();
  await hosted.signIn(person);

  await page.waitForURL('/tenants');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create tenant' }).click();
  await page.waitForURL(/\/t\/bakery-/);
  // The grant travels to Cognito and back; the page goes on by itself.
  await expect(shell.heading).toHaveText('Overview', { timeout: 20_000 });
  await expect(shell.nav.getByRole('link', { name: 'Audit log' })).toBeVisible();

  await shell.go('Projects');
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Sourdough');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('row', { name: /Sourdough/ })).toContainText(person.email);
});

test('a wrong code says so, and a new one can be had', async ({ visitor, mailbox }) => {
  const person = { email: newEmail(), password: 'Sign-up-4-me' };
  const page = await visitor();
  const hosted = new HostedPages(page);
  await page.goto('/auth/sign-up');
  await hosted.signUp(person);
  const first = codeIn(await mailbox.nth(person.email, 1));
  await hosted.confirm(first === '000000' ? '000001' : '000000');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'Send a new one' }).click();
  await expect(page.getByText(/We sent a new code/)).toBeVisible();
  await hosted.confirm(codeIn(await mailbox.nth(person.email, 2)));
  await hosted.signIn(person);
  await page.waitForURL('/tenants');
});

test('a tenant address that is taken is said at its field, and nothing typed is lost', async ({
  tenant,
  signedIn,
  pool,
}) => {
  const page = await signedIn(await pool.person());
  await page.goto('/tenants');
  await page.getByLabel('Name', { exact: true }).fill('Another one');
  await page.getByLabel('URL (optional)').fill(tenant.slug);
  await page.getByRole('button', { name: 'Create tenant' }).click();
  const address = page.getByLabel('URL (optional)');
  await expect(address).toHaveAccessibleDescription('That URL is taken. Choose another.');
  await expect(address).toBeFocused();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Another one');
  await address.fill(`${tenant.slug}-2`);
  await address.press('Enter');
  await page.waitForURL(`/t/${tenant.slug}-2`);
});
