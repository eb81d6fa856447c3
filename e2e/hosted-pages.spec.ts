import { HostedPages } from './pages/hosted-pages.ts';
import { expect, test } from './support/fixtures.ts';

test('a language that was chosen on the way stays, one that was not is no one’s', async ({
  tenant,
  pool,
  visitor,
  db,
}) => {
  test.slow();
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const first = await visitor({ locale: 'en-US' });
  await first.goto('/auth/sign-in?returnTo=/tenants');
  await new HostedPages(first).signIn(person);
  await expect(first.locator('html')).toHaveAttribute('lang', 'en');
  const german = await visitor({ locale: 'de-DE' });
  await german.goto('/auth/sign-in?returnTo=/tenants');
  await new HostedPages(german).signIn(person);
  await expect(german.locator('html')).toHaveAttribute('lang', 'de');
  const chooser = await visitor({ locale: 'en-US' });
  await chooser.goto('/');
  await chooser.getByRole('radio', { name: 'Deutsch' }).click();
  await chooser.getByRole('link', { name: 'Anmelden' }).click();
  await new HostedPages(chooser).signIn(person);
  await expect(chooser.locator('html')).toHaveAttribute('lang', 'de');
  const { rows } = await db.query('select locale, locale_chosen from users where id = $1', [
    person.userId,
  ]);
  expect(rows).toEqual([{ locale: 'de', locale_chosen: true }]);
});

test('proving who one is asks for no address and offers no new account', async ({
  tenant,
  pool,
  visitor,
}) => {
  test.slow();
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await visitor();
  await page.goto('/auth/sign-in?returnTo=/profile/security');
  await expect(page.getByRole('link', { name: 'Create an account' })).toBeVisible();
  const hosted = new HostedPages(page);
  await hosted.signIn(person);
  await expect(page).toHaveURL(/profile\/security/);
  for (const path of ['/auth/confirm', '/auth/sign-in?stepUp=1&']) {
    await page.goto(`${path}${path.includes('?') ? '' : '?'}returnTo=/profile/security`);
    await expect(page.getByLabel('Email')).toHaveValue(person.email);
    await expect(page.getByRole('link', { name: 'Create an account' })).toHaveCount(0);
  }
  await page.getByLabel('Password').fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/profile\/security/);
  await page.getByRole('button', { name: 'Sign out everywhere' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText('You are signed out on all devices.')).toBeVisible();
});
