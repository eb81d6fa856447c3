import { totp } from '@gatehouse/testing/totp';
import { HostedPages } from './pages/hosted-pages.ts';
import { SecurityPage } from './pages/security-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { codeIn } from './support/mailbox.ts';
import { newEmail } from './support/pool.ts';
import { SESSION_COOKIE } from './support/stack.ts';
import { openTab } from './support/tabs.ts';

test("one's own account: name, picture, password, address and authenticator app", async ({
  tenant,
  pool,
  mailbox,
  signedIn,
  visitor,
  stack,
  db,
}) => {
  test.setTimeout(120_000);
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(person);
  const { toasts } = new Shell(page);
  const hosted = new HostedPages(page);
  const cookie = async () =>
    (await page.context().cookies()).find(({ name }) => name === SESSION_COOKIE)?.value;

  await test.step('a name reaches the memberships', async () => {
    await page.goto('/profile');
    await page.getByLabel('Name').fill('Ada <b>Lovelace</b>');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(toasts.getByText('Your name is now Ada <b>Lovelace</b>.')).toBeVisible();
    await expect
      .poll(async () => {
        const { rows } = await db.query<{ name: string }>(
          'select name from memberships where user_id = $1',
          [person.userId],
        );
        return rows[0]?.name;
      })
      .toBe('Ada <b>Lovelace</b>');
  });

  await test.step('a picture takes the place of the initials', async () => {
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } });
    const file = { name: 'me.png', mimeType: 'image/png', buffer: picture };
    await page.getByLabel('Choose a picture').setInputFiles(file);
    await expect(toasts.getByText('Picture saved.')).toBeVisible();
    const image = page.getByRole('main').locator('img');
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(256);
    await expectAccessible(page);
  });

  await test.step('changing how one signs in takes a fresh sign-in', async () => {
    await page.goto('/profile/security');
    const before = await cookie();
    await page.getByRole('button', { name: 'Set up…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm it’s you' }).click();
    await hosted.expectToBeAsked();
    await hosted.signIn(person);
    await expect(page.getByText('You’ve confirmed it’s you.')).toBeVisible();
    expect(await cookie()).toBe(before);
  });

  await test.step('a new address counts after its code, and the old one is told', async () => {
    const email = newEmail();
    await page.getByLabel('New email address').fill(email);
    await page.getByRole('button', { name: 'Send code' }).click();
    await expect(page.getByText('Enter the code we sent to')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Code').fill(codeIn(await mailbox.nth(email, 1)));
    await page.getByRole('button', { name: 'Confirm address' }).click();
    await expect(page.getByText(`You sign in with ${email}`)).toBeVisible();
    const notice = await mailbox.about(person.email, 'Your email address was changed');
    expect(notice.html).toContain('Ada &lt;b&gt;Lovelace&lt;/b&gt;');
    expect(notice.text).not.toContain(email);
    Object.assign(person, { email });
  });

  await test.step('a new password ends the other sessions', async () => {
    const other = await visitor();
    await other.goto('/auth/sign-in?returnTo=/profile');
    await new HostedPages(other).signIn(person);
    await expect(
      other.getByRole('heading', { level: 1, name: 'Ada <b>Lovelace</b>' }),
    ).toBeVisible();
    const change = async (current: string, wanted: string) => {
      await page.getByLabel('Current password').fill(current);
      await page.getByLabel('New password', { exact: true }).fill(wanted);
      await page.getByLabel('Repeat the new password').fill(wanted);
      await page.getByRole('button', { name: 'Change password' }).click();
    };
    await change('not my password', 'a much better password');
    await expect(page.getByText('That’s not your password.')).toBeVisible();
    await change(person.password, 'a much better password');
    await expect(toasts.getByText('Password changed. We ended one other session.')).toBeVisible();
    const tab = await openTab(other);
    await tab.goto('/profile');
    await expect(tab).toHaveURL(/\/sign-in/);
    await mailbox.about(person.email, 'Your password was changed');
    Object.assign(person, { password: 'a much better password' });
  });

  let secret = '';
  await test.step('an authenticator app is set up', async () => {
    const security = new SecurityPage(page);
    await security.begin();
    await expect(security.dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
    await expectAccessible(page);
    secret = await security.turnOn();
    await security.leaveCodes();
    await expectAccessible(page);
  });

  await test.step('from now on signing in asks for its code', async () => {
    // A sign-in in the same second would not count.
    await db.query("update users set mfa_since = mfa_since - interval '1 minute' where id = $1", [
      person.userId,
    ]);
    const fresh = await visitor();
    await fresh.goto('/auth/sign-in?returnTo=/profile/security');
    await new HostedPages(fresh).signIn(person);
    // Each code is good for one use: this one is of the next half minute.
    await fresh.getByLabel('Code').fill(totp(secret, Date.now() + 30_000));
    await fresh.getByRole('button', { name: 'Sign in' }).click();
    await expect(fresh.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible();
    await expect(fresh.getByRole('button', { name: 'Remove…' })).toBeVisible();
    await expect(fresh.getByText(/^Last sign-in with it: /)).toBeVisible();
  });

  await test.step('and it can be removed again', async () => {
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(toasts.getByText('Sign-in no longer asks for a code.')).toBeVisible();
    expect(stack.origin).toBe(new URL(page.url()).origin);
  });
});

test('what was typed is there again after signing in, for the same person alone', async ({
  tenant,
  pool,
  db,
  signedIn,
}) => {
  const person = await pool.person({ roles: [[tenant, 'owner']] });
  const other = await pool.person({ roles: [[tenant, 'owner']] });
  const page = await signedIn(person);
  const hosted = new HostedPages(page);
  const typeAndLoseSession = async (name: string) => {
    // The page asks by itself once: with that behind it, only the form can notice.
    const asked = page.waitForResponse(/\/unread$/);
    await page.goto(`/t/${tenant.slug}/settings/general`);
    await asked;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await db.query('delete from sessions where user_id = any($1)', [[person.userId, other.userId]]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in\?/);
    await page.getByRole('link', { name: 'Sign in' }).first().click();
  };

  await typeAndLoseSession('A name that took me long');
  await hosted.signIn(person);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('A name that took me long');

  await typeAndLoseSession('Nobody else may see this');
  await page.goto(`/auth/sign-in?stepUp=1&returnTo=/t/${tenant.slug}/settings`);
  await hosted.signIn(other);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(tenant.name);
});

test('what is being typed outlives a session that is ended elsewhere', async ({
  tenant,
  pool,
  signedIn,
}) => {
  const person = await pool.person({ roles: [[tenant, 'owner']] });
  const page = await signedIn(person);
  const elsewhere = await signedIn(person);
  await elsewhere.goto('/profile/security');
  const live = page.waitForResponse(/\/live$/);
  await page.goto(`/t/${tenant.slug}/settings/general`);
  await live;
  await page.getByLabel('Name', { exact: true }).fill('A name that I was typing');
  await elsewhere.getByRole('button', { name: 'End all others' }).click();
  await elsewhere.getByRole('dialog').getByRole('button', { name: 'End all others' }).click();
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await new HostedPages(page).signIn(person);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('A name that I was typing');
});

test('a tenant that wants a newer sign-in leads to one, and back', async ({
  tenant,
  pool,
  db,
  signedIn,
}) => {
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await signedIn(person);
  await db.query('update tenants set session_max_hours = 1 where id = $1', [tenant.id]);
  await db.query(
    "update sessions set auth_time = now() - interval '61 minutes' where user_id = $1",
    [person.userId],
  );
  await page.goto('/tenants');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`/t/${tenant.slug}/members`);
  const hosted = new HostedPages(page);
  await hosted.expectToBeAsked();
  await hosted.signIn(person);
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
});
