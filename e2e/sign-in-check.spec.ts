import { HostedPages } from './pages/hosted-pages.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { PlainBrowser } from './support/plain-browser.ts';
import { openTab } from './support/tabs.ts';

test('whoever is mailed about a stranger’s sign-in shuts them out without a script, and their tenant sees it', async ({
  tenant,
  pool,
  mailbox,
  signedIn,
  visitor,
  stack,
}) => {
  test.setTimeout(90_000);
  const person = await pool.person({ roles: [[tenant, 'member']] });
  const own = await signedIn(person);
  const stranger = await visitor();
  await stranger.goto('/auth/sign-in?returnTo=/profile');
  await new HostedPages(stranger).signIn(person);
  await stranger.waitForURL('/profile');

  const mail = await mailbox.about(person.email, 'New sign-in to your account');
  const [link = ''] = /https?:\/\/\S+\/sign-in-check\?token=\S+/.exec(mail.text ?? '') ?? [];
  await own.goto(link);
  await expect(own.getByRole('heading', { name: 'Was this you?' })).toBeVisible();
  await expectAccessible(own);

  const reader = new PlainBrowser();
  await reader.goto(link);
  await reader.submit({ answer: 'not_mine' });
  expect(reader.url).toBe(`${stack.origin}/sign-in-check?state=not_mine`);
  await reader.goto(link);
  expect(reader.url).toBe(`${stack.origin}/sign-in-check?state=void`);
  const tab = await openTab(stranger);
  await tab.goto('/profile');
  await expect(tab).toHaveURL(/\/sign-in/);
  await mailbox.about(person.email, 'You reported a sign-in');

  await test.step('the password that the stranger knows is void', async () => {
    const again = await visitor();
    await again.goto('/auth/sign-in?returnTo=/profile');
    const hosted = new HostedPages(again);
    await hosted.signIn(person);
    await expect(again.getByLabel('New password', { exact: true })).toBeVisible();
  });

  await test.step('the tenant sees what could have acted in it, without browser and address', async () => {
    const admin = await signedIn(tenant.owner);
    await admin.goto(`/t/${tenant.slug}/audit?action=unusual_sign_ins`);
    const log = admin.getByRole('main');
    await expect(log.getByText('signed in with a browser that’s new to them')).toBeVisible();
    await expect(log.getByText('said that a sign-in wasn’t them')).toBeVisible();
    await expect(log.getByText('Chrome')).toHaveCount(0);
  });
});
