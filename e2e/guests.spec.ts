import type { Page } from '@playwright/test';
import type { TenantFixture } from '@gatehouse/testing/fixtures/tenant';

import { Shell } from './pages/shell.ts';
import type { Answer } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, type Person, test } from './support/fixtures.ts';
import { SESSION_COOKIE } from './support/stack.ts';

type Api = (person: Person, method: string, path: string, body?: unknown) => Promise<Answer>;

/** Uploads a small text as the owner, as a program would. */
async function addFile(api: Api, { slug, owner }: TenantFixture, name: string, text: string) {
  const files = `/tenants/${slug}/files`;
  const size = Buffer.byteLength(text);
  const { text: answer } = await api(owner, 'POST', files, {
    name,
    size,
    contentType: 'text/plain',
  });
  const { file, upload } = JSON.parse(answer) as {
    file: { id: string };
    upload: { parts: { url: string }[] };
  };
  await fetch(upload.parts[0]?.url ?? '', { method: 'PUT', body: text });
  await api(owner, 'POST', `${files}/${file.id}/complete`);
}

/** Downloads a file of the public page. */
async function download(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const saved = await waiting;
  expect(saved.suggestedFilename()).toBe(name);
  return Buffer.concat(await (await saved.createReadStream()).toArray()).toString();
}

test('an owner publishes a page; a guest reads it, and keeps the visit for their account', async ({
  api,
  tenant,
  signedIn,
  visitor,
  stack,
}) => {
  await addFile(api, tenant, 'menu.txt', 'soup of the day');
  const owner = await signedIn(tenant.owner);
  const { toasts } = new Shell(owner);
  const guest = await visitor();
  const address = `/p/${tenant.slug}`;

  await owner.goto(`/t/${tenant.slug}/settings/public-page`);
  await owner.getByLabel('Heading').fill('Welcome, everyone');
  await owner.getByLabel('Text', { exact: true }).fill('This is what we cook.');
  await owner.getByLabel('Anyone can read this page and its files').check();
  await owner.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(toasts).toContainText('Anyone can read the page');
  await owner.getByLabel('File', { exact: true }).selectOption('menu.txt');
  await owner.getByRole('button', { name: 'Publish' }).click();
  await expect(owner.getByRole('button', { name: 'Withdraw menu.txt' })).toBeVisible();
  await expectAccessible(owner);

  await guest.goto(address);
  await expect(guest.getByRole('heading', { name: 'Welcome, everyone' })).toBeVisible();
  await expect(guest.getByRole('link', { name: /Sign up to/ })).toBeVisible();
  await expectAccessible(guest);
  expect(await download(guest, 'menu.txt')).toBe('soup of the day');
  await owner.reload();
  await expect(owner.getByText('Guests this month: 1 of')).toBeVisible();

  // The same browser, after a sign-in.
  const value = tenant.viewer.sessionToken;
  await guest.context().addCookies([{ name: SESSION_COOKIE, value, url: stack.origin }]);
  await guest.reload();
  await guest.getByRole('button', { name: 'Keep it for my account' }).click();
  await expect(guest.getByText('now belongs to your account')).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Keep it for my account' })).toBeHidden();

  await owner.getByRole('button', { name: 'Withdraw menu.txt' }).click();
  await expect(owner.getByText('No public files yet.')).toBeVisible();
  await guest.goto(address);
  await expect(guest.getByRole('link', { name: 'menu.txt' })).toBeHidden();
});
