import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';
import { linkIn } from './support/mailbox.ts';

test('IN-14: resending makes a new link, and the old one is dead', async ({
  tenant,
  db,
  pool,
  signedIn,
  mailbox,
}) => {
  const person = await pool.person();
  const { path } = await createInvitationFixture(db, tenant, { email: person.email });
  const owner = await signedIn(tenant.owner);
  const members = new MembersPage(owner);
  await members.openInvitations(tenant.slug);
  await members.confirm(members.invitation(person.email), 'Resend…', 'Resend invitation');
  await expect(new Shell(owner).toasts).toContainText(`New invitation to ${person.email}`);
  const mail = await mailbox.nth(person.email, 1);

  const page = await signedIn(person);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This invitation link isn’t valid',
  );
  await page.goto(linkIn(mail));
  await page.getByRole('button', { name: /^Accept/ }).click();
  await page.waitForURL(`/t/${tenant.slug}`);
});

test('an invitation that has expired is sent again', async ({ tenant, db, pool, signedIn }) => {
  const { email } = await pool.person();
  await createInvitationFixture(db, tenant, { email, overdue: true });
  const members = new MembersPage(await signedIn(tenant.owner));
  await members.openInvitations(tenant.slug);
  await expect(members.invitation(email)).toContainText('Expired');
  await members.confirm(members.invitation(email), 'Resend…', 'Resend invitation');
  await expect(members.invitation(email)).not.toContainText('Expired');
  await expect(members.invitation(email)).not.toContainText('Sending');
});

test('a revoked invitation is gone from the list, and its link from use', async ({
  tenant,
  db,
  pool,
  signedIn,
  api,
}) => {
  const person = await pool.person();
  const { path, token } = await createInvitationFixture(db, tenant, { email: person.email });
  const members = new MembersPage(await signedIn(tenant.admin));
  await members.openInvitations(tenant.slug);
  await members.confirm(members.invitation(person.email), 'Revoke…', 'Revoke invitation');
  await expect(members.invitation(person.email)).toHaveCount(0);
  const page = await signedIn(person);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This invitation has been revoked',
  );
  expect((await api(person, 'POST', '/invitations/accept', { token })).status).toBe(410);
});
