import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';

import { HostedPages } from './pages/hosted-pages.ts';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';
import { linkIn } from './support/mailbox.ts';

test('a person of another tenant is invited, and keeps both', async ({
  tenant,
  db,
  pool,
  signedIn,
  mailbox,
}) => {
  const other = await createTenantFixture(db);
  const person = await pool.person({ roles: [[other, 'owner']] });
  const owner = await signedIn(tenant.owner);
  const members = new MembersPage(owner);
  await members.open(tenant.slug);
  await members.invite(person.email, 'Admin');
  const mail = await mailbox.nth(person.email, 1);
  expect(mail.text).toContain(`Sign in as ${person.email}, the way you always do.`);
  expect(mail.text).not.toContain('password:');

  const page = await signedIn(person);
  const shell = new Shell(page);
  await page.goto(linkIn(mail));
  await page.getByRole('button', { name: `Accept and open ${tenant.name}` }).click();
  await expect(shell.heading).toHaveText('Overview', { timeout: 20_000 });
  const switcher = await shell.openSwitcher();
  await expect(switcher.getByRole('menuitem', { name: tenant.name })).toContainText('Admin');
  await expect(switcher.getByRole('menuitem', { name: other.name })).toContainText('Owner');
});

test('IN-02: another person cannot accept, and is led to switch', async ({
  tenant,
  db,
  pool,
  signedIn,
  api,
}) => {
  const [invited, wrong] = await Promise.all([pool.person(), pool.person()]);
  const invitation = await createInvitationFixture(db, tenant, { email: invited.email });
  const { token } = invitation;
  const refused = await api(wrong, 'POST', '/invitations/accept', { token });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('invitation.other_email');

  const page = await signedIn(wrong);
  await page.goto(invitation.path);
  await expect(page.getByText(`You’re signed in as ${wrong.email}`)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out and switch' }).click();
  await page.getByRole('link', { name: 'Continue to the invitation' }).click();
  await page.getByRole('link', { name: 'Sign in to accept' }).click();
  await new HostedPages(page).signIn(invited);
  await page.getByRole('button', { name: /^Accept/ }).click();
  await page.waitForURL(`/t/${tenant.slug}`);
});

test('IN-01: an invitation is accepted once', async ({ tenant, db, pool, signedIn, api }) => {
  const person = await pool.person();
  const { path, token } = await createInvitationFixture(db, tenant, { email: person.email });
  const page = await signedIn(person);
  await page.goto(path);
  await page.getByRole('button', { name: /^Accept/ }).dblclick();
  await page.waitForURL(`/t/${tenant.slug}`);
  const again = await api(person, 'POST', '/invitations/accept', { token });
  expect(again.status).toBe(410);
  expect(again.text).toContain('invitation.accepted');
  const { rows } = await db.query('select from memberships where tenant_id = $1 and user_id = $2', [
    tenant.id,
    person.userId,
  ]);
  expect(rows).toHaveLength(1);
});

test('IN-06: the link of an inviter who lost the right is void', async ({
  tenant,
  db,
  pool,
  signedIn,
}) => {
  const person = await pool.person();
  const { path } = await createInvitationFixture(db, tenant, { email: person.email });
  await db.query(`update memberships set role = 'viewer' where tenant_id = $1 and user_id = $2`, [
    tenant.id,
    tenant.owner.userId,
  ]);
  const page = await signedIn(person);
  await page.goto(path);
  await page.getByRole('button', { name: /^Accept/ }).click();
  await expect(page.getByRole('main')).toContainText('can no longer invite people');
});

test('IN-18: looking at the link consumes nothing', async ({ tenant, db, stack, visitor }) => {
  const invitation = await createInvitationFixture(db, tenant);
  for (let time = 0; time < 2; time += 1) {
    const page = await visitor();
    await page.goto(invitation.path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Join ${tenant.name}`);
  }
  const { headers } = await fetch(stack.origin + invitation.path, { redirect: 'manual' });
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toContain('no-store');
});

const ENDED = [
  ['revoked', { status: 'revoked' }, 'This invitation has been revoked'],
  ['accepted', { status: 'accepted' }, 'This invitation has already been accepted'],
  ['IN-05: expired', { overdue: true }, 'This invitation has expired'],
] as const;

for (const [name, options, title] of ENDED) {
  test(`the page of an invitation that is over: ${name}`, async ({ tenant, db, visitor }) => {
    const page = await visitor();
    await page.goto((await createInvitationFixture(db, tenant, options)).path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main').getByRole('link')).toHaveCount(2);
    await expect(page.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  });
}

test('IN-09: an unknown link says so, and says nothing else', async ({ tenant, visitor }) => {
  const tenantPart = Buffer.from(tenant.id.replaceAll('-', ''), 'hex');
  const guess = Buffer.concat([tenantPart, Buffer.alloc(32, 7)]).toString('base64url');
  for (const token of [guess, 'A'.repeat(64), 'nonsense']) {
    const page = await visitor();
    await page.goto(`/invite/${token}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This invitation link isn’t valid',
    );
    await expect(page.getByText(tenant.name)).toHaveCount(0);
  }
});
