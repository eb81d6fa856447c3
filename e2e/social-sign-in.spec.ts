import type { Page } from '@playwright/test';

import { HostedPages } from './pages/hosted-pages.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const GOOGLE = 'Google (demo)';

/** From the landing page to the demo provider, where one picks who one is. */
async function continueAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: `Continue with ${GOOGLE}` }).click();
  await page.getByRole('button', { name }).click();
}

test('a newcomer signs in by the social provider, and has no password here', async ({
  visitor,
}) => {
  const page = await visitor();
  await continueAs(page, 'Gina Moretti');
  await page.waitForURL('/tenants');
  await page.goto('/profile/security');
  const accounts = page.getByRole('region', { name: 'Connected accounts' });
  await expect(accounts).toContainText(GOOGLE);
  await expect(accounts).toContainText('have no password here');
  await expect(page.getByLabel('Current password')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Confirm it’s you' })).toHaveCount(0);
});

test('FE-04: someone with an account proves once that it is theirs; then both open it', async ({
  visitor,
  stack,
}) => {
  const email = 'sam@example.com';
  const page = await visitor();
  await continueAs(page, 'Sam Whitfield');
  await expect(page.getByRole('heading', { name: 'You already have an account' })).toBeVisible();
  await expect(page.getByText(`the address ${email}`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in with your password' }).click();
  await new HostedPages(page).signIn({ email, password: stack.demoPassword });
  await expect(page).not.toHaveURL(/sign-in/);

  const again = await visitor();
  await continueAs(again, 'Sam Whitfield');
  await expect(again).not.toHaveURL(/sign-in/);
  await again.goto('/profile/security');
  const accounts = again.getByRole('region', { name: 'Connected accounts' });
  await expect(accounts).toContainText(GOOGLE);
  await expectAccessible(again);

  await accounts.getByRole('button', { name: `Remove ${GOOGLE}` }).click();
  await again.getByRole('button', { name: 'Remove account' }).click();
  await expect(accounts.getByRole('listitem')).toHaveCount(0);
  await accounts.getByRole('button', { name: `Connect ${GOOGLE}` }).click();
  // Not the person's menu of the page before.
  await again.getByRole('button', { name: /^Sam Whitfield/ }).click();
  await again.waitForURL(/connect=done/);
  await expect(accounts).toContainText('The account is connected.');
  await accounts.getByRole('button', { name: `Remove ${GOOGLE}` }).click();
  await again.getByRole('button', { name: 'Remove account' }).click();
  await expect(accounts.getByRole('listitem')).toHaveCount(0);
});

test('an address that the provider has not verified opens no one’s account', async ({
  visitor,
}) => {
  const page = await visitor();
  await continueAs(page, 'Bianca Rossi');
  await page.waitForURL(/error=address_taken/);
  await expect(page.getByText('There’s already an account with this email address')).toBeVisible();
});
