import { HostedPages } from './pages/hosted-pages.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { newEmail } from './support/pool.ts';

// axe looks at each state four times.
test.beforeEach(() => test.slow());

test('axe: the hosted pages for signing in and a lost password', async ({ pool, visitor }) => {
  const person = await pool.person();
  const page = await visitor();
  const hosted = new HostedPages(page);
  await page.goto('/auth/sign-in');
  await expectAccessible(page);
  await hosted.signIn({ ...person, password: 'Wrong-passw0rd' });
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expectAccessible(page);
  await page.getByLabel('Email').fill(person.email);
  await page.getByRole('button', { name: 'Send code' }).click();
  await expect(page.getByLabel('Code')).toBeVisible();
  await expectAccessible(page);
});

test('axe: the hosted pages for signing up', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/auth/sign-up');
  await expectAccessible(page);
  await new HostedPages(page).signUp({ email: newEmail(), password: 'Sign-up-4-me' });
  await expect(page.getByLabel('Code')).toBeVisible();
  await expectAccessible(page);
});

test('axe: the hosted pages for a first password and for errors', async ({
  pool,
  stack,
  visitor,
}) => {
  const person = { email: newEmail(), password: 'Temp0rary-one' };
  const { email, password: temporaryPassword } = person;
  await pool.gateway.createUser({ email, temporaryPassword });
  const page = await visitor();
  await page.goto('/auth/sign-in');
  await new HostedPages(page).signIn(person);
  await expect(page.getByLabel('New password', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${stack.cognito}/logout?client_id=nobody`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
