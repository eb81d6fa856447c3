import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serveSpa } from '@gatehouse/example-spa/serve';
import { totp } from '@gatehouse/testing/totp';
import type { Page } from '@playwright/test';

import { HostedPages } from './pages/hosted-pages.ts';
import { SecurityPage } from './pages/security-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { codeIn } from './support/mailbox.ts';
import { newEmail } from './support/pool.ts';
import type { RunningStack } from './support/stack.ts';
import { openTab } from './support/tabs.ts';

/** The example app, with aws-amplify as it is, beside the web app: one pool for both. */
test.describe('a single-page app', () => {
  test.describe.configure({ mode: 'serial' });

  let folder: string;
  let server: Awaited<ReturnType<typeof serveSpa>>;

  test.beforeAll(async ({ stack }) => {
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-spa-'));
    server = await serveSpa(stack.environment, folder);
  });
  test.afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const BROWSER = { ignoreHTTPSErrors: true };

  test('PC-30 someone new signs up, is known to the API at once, and signs out', async ({
    visitor,
    mailbox,
    stack,
  }) => {
    const person = { email: newEmail(), password: 'Sign-up-4-me' };
    const page = await visitor(BROWSER);
    const hosted = new HostedPages(page);
    await page.goto(originOfSpa(stack));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: 'Create an account' }).click();
    await hosted.signUp(person);
    await hosted.confirm(codeIn(await mailbox.nth(person.email, 1)));
    await hosted.signIn(person);
    await expect(page.getByText(`Signed in as ${person.email}`)).toBeVisible();
    await expect(page.getByText('You are in no tenant yet.')).toBeVisible();
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(stored).not.toMatch(/accessToken|refreshToken|idToken/);

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await hosted.expectToBeAsked();
  });

  test('PC-31 one session of the pool serves two apps, and signing out of one is said exactly', async ({
    tenant,
    pool,
    visitor,
    stack,
    db,
  }) => {
    const person = await pool.person({ roles: [[tenant, 'owner']] });
    const web = await visitor(BROWSER);
    await web.goto(`/auth/sign-in?returnTo=/t/${tenant.slug}`);
    await new HostedPages(web).signIn(person);
    await web.waitForURL(`/t/${tenant.slug}`);

    const page = await web.context().newPage();
    const token = watchToken(page);
    await page.goto(originOfSpa(stack));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText(`Signed in as ${person.name}`)).toBeVisible();

    await page.getByLabel('New project').fill('By the other app');
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('listitem')).toHaveText('By the other app');
    await web.reload();
    await expect(web.getByRole('main').getByText('By the other app').first()).toBeVisible();

    await test.step('signing out there ends its token, and the pool asks again; the web app stays', async () => {
      const callWithToken = () =>
        fetch(`${stack.origin}/api/v1/me`, { headers: { authorization: token() } });
      expect((await callWithToken()).status).toBe(200);
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
      expect((await callWithToken()).status).toBe(401);
      await web.reload();
      await expect(web.getByRole('main').getByText('By the other app').first()).toBeVisible();
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await new HostedPages(page).signIn(person);
    });

    await test.step('signing out everywhere from elsewhere reaches the app at its next call', async () => {
      await expect(page.getByText(`Signed in as ${person.name}`)).toBeVisible();
      await db.query('update users set signed_out_at = now() where id = $1', [person.userId]);
      // A token says when its sign-in was in whole seconds: one of the same second is void as well.
      await db.query('select pg_sleep(1)');
      await page.reload();
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await new HostedPages(page).signIn(person);
    });

    await test.step('signing out everywhere ends the web app’s session as well', async () => {
      await expect(page.getByText(`Signed in as ${person.name}`)).toBeVisible();
      await page.getByRole('button', { name: 'Sign out everywhere' }).click();
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
      const tab = await openTab(web);
      await tab.goto(`/t/${tenant.slug}`);
      await expect(tab).toHaveURL(/\/sign-in\?/);
    });
  });

  test('PC-33 a file goes to the store, past the API, and the web app has it', async ({
    tenant,
    pool,
    visitor,
    stack,
    db,
  }) => {
    const person = await pool.person({ roles: [[tenant, 'member']] });
    const page = await visitor(BROWSER);
    await page.goto(originOfSpa(stack));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await new HostedPages(page).signIn(person);
    const buffer = Buffer.from('A file of the other app.');
    await page
      .getByLabel('Upload a file')
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer });
    await expect(page.getByText(`notes.txt (${buffer.length} bytes)`)).toBeVisible();
    const { rows } = await db.query<{ status: string; created_by: string }>(
      'select status, created_by from files where tenant_id = $1',
      [tenant.id],
    );
    expect(rows).toEqual([{ status: 'ready', created_by: person.userId }]);
  });

  test('PC-32 a second factor is asked for, and signing out of the web app leaves the app', async ({
    tenant,
    pool,
    visitor,
    stack,
  }) => {
    const person = await pool.person({ roles: [[tenant, 'viewer']] });
    const web = await visitor(BROWSER);
    const secret = await setUpAuthenticator(web, person);
    await new Shell(web).signOut();
    await web.waitForURL('/sign-in');

    const page = await web.context().newPage();
    await page.goto(originOfSpa(stack));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await new HostedPages(page).signIn(person);
    await page.getByLabel('Code').fill(totp(secret, Date.now() + 30_000));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText(`Signed in as ${person.name}`)).toBeVisible();

    await page.getByLabel('New project').fill('Not for viewers');
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('alert')).toBeVisible();

    await web.goto('/auth/sign-in?returnTo=/tenants');
    await web.waitForURL('/tenants');
    await new Shell(web).signOut();
    await web.waitForURL('/sign-in');
    await page.reload();
    await expect(page.getByText(`Signed in as ${person.name}`)).toBeVisible();
  });
});

function originOfSpa({ environment }: RunningStack): string {
  const clients = JSON.parse(environment['PUBLIC_CLIENTS'] ?? '[]') as { origins: string[] }[];
  return clients[0]?.origins[0] ?? '';
}

/** The last `Authorization` header that the page sent. */
function watchToken(page: Page): () => string {
  let last = '';
  page.on('request', (request) => (last = request.headers()['authorization'] ?? last));
  return () => last;
}

/** Has an authenticator app set up in the web app; returns its key. */
async function setUpAuthenticator(
  page: Page,
  person: { email: string; password: string },
): Promise<string> {
  await page.goto('/auth/sign-in?returnTo=/profile/security');
  await new HostedPages(page).signIn(person);
  const security = new SecurityPage(page);
  await security.confirmAndBegin(person);
  const secret = await security.turnOn();
  await security.leaveCodes();
  return secret;
}
