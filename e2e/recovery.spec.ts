import { HostedPages } from './pages/hosted-pages.ts';
import { SecurityPage } from './pages/security-page.ts';
import { Shell } from './pages/shell.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { type Mail } from './support/mailbox.ts';
import { PlainBrowser } from './support/plain-browser.ts';
import { openTab } from './support/tabs.ts';

/** The link of the mail to someone who typed a backup code. */
function recoveryLinkIn({ subject, text = '' }: Mail): string {
  const [link] = /https?:\/\/\S+\/recover\/link\?token=\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`no link in "${subject}"`);
  return link;
}

test('MF-16 MF-17 someone who lost their phone gets back in by a backup code and their mail', async ({
  tenant,
  pool,
  mailbox,
  visitor,
  stack,
  db,
}) => {
  test.setTimeout(120_000);
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const page = await visitor();
  const { toasts } = new Shell(page);
  const hosted = new HostedPages(page);
  let codes: string[] = [];
  await test.step('an authenticator app comes with backup codes', async () => {
    await page.goto('/auth/sign-in?returnTo=/profile/security');
    await hosted.signIn(person);
    const security = new SecurityPage(page);
    await security.confirmAndBegin(person);
    await security.turnOn();
    const { dialog } = security;
    await expect(dialog.getByRole('heading', { name: 'Save your backup codes' })).toBeVisible();
    codes = await dialog
      .getByRole('list', { name: 'Backup codes' })
      .getByRole('listitem')
      .allTextContents();
    expect(codes).toHaveLength(10);
    await expectAccessible(page);
    await dialog.getByLabel('Type one of them').fill('AAAA-AAAA-AAAA-AAAA');
    await dialog.getByRole('button', { name: 'I’ve saved them' }).click();
    await expect(dialog.getByText('That code is wrong or has expired.')).toBeVisible();
    await dialog.getByLabel('Type one of them').fill(codes[4] ?? '');
    await dialog.getByRole('button', { name: 'I’ve saved them' }).click();
    await expect(toasts.getByText('Your backup codes are ready.')).toBeVisible();
    await expect(page.getByText('10 of 10 left')).toBeVisible();
    await mailbox.about(person.email, 'An authenticator app was set up');
    await mailbox.about(person.email, 'New backup codes were created');
  });

  // Without a script: the page works for whoever has one and for whoever has none.
  const lost = new PlainBrowser();
  await test.step('a code and the mail turn it off, and sign out everywhere', async () => {
    await lost.goto(`${stack.origin}/recover`);
    await lost.submit({ email: person.email, code: (codes[0] ?? '').toLowerCase() });
    expect(lost.html).toContain('Check your email');
    const mail = await mailbox.about(person.email, 'Sign in without your authenticator app');
    const link = recoveryLinkIn(mail);
    const stranger = new PlainBrowser();
    await stranger.goto(link);
    expect(stranger.url).toBe(`${stack.origin}/recover?state=void`);
    await lost.goto(link);
    expect(lost.html).toContain('Turn off and sign out everywhere');
    await lost.submit({});
    expect(lost.url).toBe(`${stack.origin}/recover?state=done`);
    await lost.goto(link);
    expect(lost.url).toBe(`${stack.origin}/recover?state=void`);
    await mailbox.about(person.email, 'Your authenticator app was turned off with a backup code');
    const tab = await openTab(page);
    await tab.goto('/profile');
    await expect(tab).toHaveURL(/\/sign-in/);
  });

  await test.step('the password is enough, and the tenant’s log says so', async () => {
    await expect
      .poll(async () => {
        const { rows } = await db.query(
          `select action, address from audit_events where tenant_id = $1 and target_id = $2
           and action = 'member.mfa_recovered'`,
          [tenant.id, person.userId],
        );
        return rows;
      })
      .toEqual([{ action: 'member.mfa_recovered', address: null }]);
    const tab = await openTab(page);
    await tab.goto('/auth/sign-in?returnTo=/profile/security');
    await new HostedPages(tab).signIn(person);
    await expect(tab.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible();
    await expect(tab.getByText('Authenticator app turned off with a backup code')).toBeVisible();
    await expect(tab.getByRole('button', { name: 'Set up…' })).toBeVisible();
  });
});

test('axe: the pages for people who lost their second factor', async ({ visitor }) => {
  const page = await visitor();
  for (const state of ['sent', 'done', 'void']) {
    await page.goto(`/recover?state=${state}`);
    await expectAccessible(page);
  }
});
