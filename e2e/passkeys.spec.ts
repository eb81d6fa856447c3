import type { Page } from '@playwright/test';
import { HostedPages } from './pages/hosted-pages.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** Gives the browser a device that makes passkeys, and whose owner is there. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('a passkey is made, named, signs in, and is removed', async ({
  tenant,
  pool,
  mailbox,
  visitor,
}) => {
  test.setTimeout(120_000);
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await visitor();
  await addAuthenticator(page);
  const { toasts } = new Shell(page);
  const hosted = new HostedPages(page);
  const dialog = page.getByRole('dialog');
  const passkeys = page.getByRole('list', { name: 'Passkeys' });

  await test.step('made, after proving who one is', async () => {
    await page.goto('/auth/sign-in?returnTo=/profile/security');
    await hosted.signIn(person);
    await page.getByRole('button', { name: 'Add passkey…' }).click();
    await dialog.getByRole('button', { name: 'Confirm it’s you' }).click();
    await hosted.signIn(person);
    await page.getByRole('button', { name: 'Add passkey…' }).click();
    await page.getByRole('button', { name: 'Create passkey' }).click();
    await expect(passkeys.getByRole('listitem')).toHaveCount(1);
    await expectAccessible(page);
    await mailbox.about(person.email, 'A passkey was added');
  });

  await test.step('named', async () => {
    await passkeys.getByRole('button', { name: 'Rename' }).click();
    await dialog.getByLabel('Name').fill('My <b>laptop</b>');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(toasts.getByText('Passkey renamed.')).toBeVisible();
    await expect(passkeys.getByRole('button', { name: 'Rename My <b>laptop</b>' })).toBeVisible();
  });

  await test.step('signs in without the password', async () => {
    await page.context().clearCookies();
    await page.goto('/auth/sign-in?returnTo=/profile/security');
    await page.getByLabel('Email').fill(person.email);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Continue with passkey' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible();
  });

  await test.step('removed: it proves who one is for the last time', async () => {
    await passkeys.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Confirm it’s you' }).click();
    await page.getByLabel('Email').fill(person.email);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Continue with passkey' }).click();
    await passkeys.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Remove passkey' }).click();
    await expect(toasts.getByText('Passkey removed.')).toBeVisible();
    await expect(passkeys).toHaveCount(0);
    await mailbox.about(person.email, 'A passkey was removed');
    await page.context().clearCookies();
    await page.goto('/auth/sign-in?returnTo=/profile/security');
    await page.getByLabel('Email').fill(person.email);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  });
});
