import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { Locator, Page } from '@playwright/test';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { newEmail } from './support/pool.ts';

/** Counts the clicks of a job; typing is not counted. */
class Job {
  clicks = 0;

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }
}

/** A page of the tenant that every job begins at, ready to be used. */
async function startAt(page: Page, slug: string): Promise<Shell> {
  await page.goto(`/t/${slug}/settings`);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  return new Shell(page);
}

const inNav = (shell: Shell, name: string) => shell.nav.getByRole('link', { name, exact: true });

test('invite 20: five clicks, and the refused lines come first', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const shell = await startAt(page, tenant.slug);
  const { dialog } = new MembersPage(page);
  const job = new Job();
  await job.click(inNav(shell, 'Members'));
  await job.click(page.getByRole('button', { name: 'More ways to invite' }));
  await job.click(page.getByRole('menuitem', { name: 'Paste a list…' }));
  const emails = Array.from({ length: 18 }, () => newEmail());
  await dialog
    .getByLabel('Email addresses')
    .fill([...emails, tenant.member.email, 'no address'].join('\n'));
  await job.click(dialog.getByRole('button', { name: 'Preview' }));
  await expect(dialog.getByRole('row').nth(1)).toContainText('Already a member');
  await expect(dialog.getByRole('row').nth(2)).toContainText('No valid email address');
  await job.click(dialog.getByRole('button', { name: 'Send 18 invitations' }));
  await expect(page.getByText(/Invit(ing|ed).* of 18/)).toBeVisible();
  expect(job.clicks).toBeLessThanOrEqual(5);
});

test('find one: one click, the rest is typing', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const shell = await startAt(page, tenant.slug);
  const job = new Job();
  await job.click(inNav(shell, 'Members'));
  await expect(page.getByRole('button', { name: 'Columns' })).toBeEnabled();
  await page.keyboard.press('/');
  await page.keyboard.type(tenant.viewer.email);
  const rows = page.getByRole('table', { name: 'Members' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('searchbox')).toHaveValue(tenant.viewer.email);
  expect(job.clicks).toBe(1);
});

test('who lacks a second factor: two clicks, with a number', async ({ tenant, db, signedIn }) => {
  await db.query('update memberships set mfa = true where tenant_id = $1 and user_id = $2', [
    tenant.id,
    tenant.owner.userId,
  ]);
  await db.query(
    `update memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
    [tenant.id, tenant.viewer.userId],
  );
  const page = await signedIn(tenant.owner);
  const shell = await startAt(page, tenant.slug);
  const job = new Job();
  await job.click(inNav(shell, 'Members'));
  await job.click(page.getByRole('link', { name: 'Without second factor 2' }));
  const rows = page.getByRole('table', { name: 'Members' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  expect(job.clicks).toBe(2);
  await job.click(page.getByRole('button', { name: 'Remind them' }));
  await expect(page.getByText('2 members were reminded.')).toBeVisible();
  await job.click(page.getByRole('button', { name: 'Remind them' }));
  await expect(page.getByText('Everyone was already reminded today.')).toBeVisible();
});

test('change the role of 50: five clicks, and the rows stay', async ({
  tenant,
  pool,
  signedIn,
}) => {
  test.slow();
  const people = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      pool.person({ name: `Zelda ${at}`, roles: [[tenant, 'member']] }),
    ),
  );
  const page = await signedIn(tenant.owner);
  const shell = await startAt(page, tenant.slug);
  const members = new MembersPage(page);
  const job = new Job();
  await job.click(inNav(shell, 'Members'));
  await expect(page.getByRole('button', { name: 'Columns' })).toBeEnabled();
  await page.keyboard.press('/');
  await page.keyboard.type('zelda');
  const rows = page.getByRole('table', { name: 'Members' }).getByRole('row');
  await expect(members.member(tenant.owner.email)).toHaveCount(0);
  await expect(rows).toHaveCount(51);
  await job.click(page.getByRole('checkbox', { name: 'Select this page' }));
  await job.click(page.getByRole('button', { name: 'Change role…' }));
  await job.click(members.dialog.getByRole('radio', { name: 'Viewer' }));
  await job.click(members.dialog.getByRole('button', { name: 'Change 50 roles' }));
  await expect(page.getByText('Changed the roles of 50 of 50 members.')).toBeVisible({
    timeout: 60_000,
  });
  await expect(rows).toHaveCount(51);
  await expect(members.member(people[0]?.email ?? '')).toContainText('Viewer');
  expect(job.clicks).toBeLessThanOrEqual(5);
});

test('a day, a question, a key, an emergency: each in few clicks', async ({
  tenant,
  pool,
  api,
  signedIn,
}) => {
  test.slow();
  const owner = await pool.person({ roles: [[tenant, 'owner']] });
  const key = { name: 'Deploy bot', permissions: ['projects:read'], days: 90 };
  expect((await api(owner, 'POST', `/tenants/${tenant.slug}/api-keys`, key)).status).toBe(201);
  const page = await signedIn(owner);
  const { dialog } = new MembersPage(page);

  const day = new Job();
  const shell = await startAt(page, tenant.slug);
  await day.click(inNav(shell, 'Audit log'));
  await day.click(page.getByRole('button', { name: /^Dates: / }));
  await day.click(page.getByRole('button', { name: 'Today', exact: true }));
  await expect(page).toHaveURL(/from=/);
  expect(day.clicks).toBe(3);

  const question = new Job();
  await question.click(inNav(shell, 'Members'));
  await question.click(page.getByRole('link', { name: tenant.viewer.name }));
  await question.click(page.getByRole('link', { name: 'Why can’t they?' }));
  await question.click(page.getByText('Invite people', { exact: true }));
  const reason = page.locator('[id="members:invite"]').getByText('Admin does.');
  await expect(reason).toBeVisible();
  expect(question.clicks).toBe(4);

  const rotation = new Job();
  await rotation.click(inNav(shell, 'Settings'));
  await rotation.click(page.getByRole('link', { name: 'API keys' }));
  await rotation.click(page.getByRole('button', { name: 'Actions for Deploy bot' }));
  await rotation.click(page.getByRole('menuitem', { name: 'Rotate…' }));
  await rotation.click(dialog.getByRole('button', { name: 'Rotate key' }));
  await expect(dialog).toContainText('Try it in a shell');
  expect(rotation.clicks).toBe(5);
  await page.keyboard.press('Escape');

  const emergency = new Job();
  await page.goto(`/t/${tenant.slug}`);
  await emergency.click(page.getByRole('button', { name: /^Your menu/ }));
  await emergency.click(page.getByRole('menuitem', { name: 'Sign out everywhere' }));
  await emergency.click(dialog.getByRole('button', { name: 'Sign out everywhere' }));
  await expect(page.getByText('You are signed out on all devices.')).toBeVisible();
  expect(emergency.clicks).toBe(3);
});

test('ownership and leaving, another tenant, a new one, a lost phone: each in few clicks', async ({
  tenant,
  db,
  pool,
  signedIn,
}) => {
  test.slow();
  const other = await createTenantFixture(db);
  const giver = await pool.person({
    roles: [
      [tenant, 'owner'],
      [other, 'member'],
    ],
  });
  const heir = await pool.person({ name: 'Hedda Heir', roles: [[tenant, 'member']] });
  await db.query('update memberships set mfa = true where tenant_id = $1 and user_id = $2', [
    tenant.id,
    heir.userId,
  ]);
  const page = await signedIn(giver);
  const members = new MembersPage(page);
  const { dialog } = members;
  const shell = await startAt(page, tenant.slug);

  const phone = new Job();
  await phone.click(inNav(shell, 'Members'));
  await phone.click(members.member(heir.email).getByRole('button', { name: /^Actions for/ }));
  await phone.click(page.getByRole('menuitem', { name: 'Reset two-factor authentication…' }));
  await phone.click(dialog.getByRole('button', { name: 'Remove two-factor' }));
  await expect(dialog).toHaveCount(0);
  expect(phone.clicks).toBe(4);

  await startAt(page, tenant.slug);
  const transfer = new Job();
  await transfer.click(page.getByRole('link', { name: 'Danger zone' }));
  await transfer.click(page.getByRole('button', { name: 'Transfer…' }));
  await dialog.getByLabel('Search by name or email').fill('hedda');
  await transfer.click(dialog.getByRole('button', { name: /Hedda Heir/ }));
  await transfer.click(dialog.getByRole('button', { name: 'Transfer to Hedda Heir' }));
  await expect(page.getByText('Hedda Heir is now an owner')).toBeVisible();
  expect(transfer.clicks).toBe(4);

  const leaving = new Job();
  await startAt(page, tenant.slug);
  await leaving.click(page.getByRole('link', { name: 'Danger zone' }));
  await leaving.click(page.getByRole('button', { name: 'Leave…' }));
  await leaving.click(dialog.getByRole('button', { name: 'Leave tenant' }));
  await page.waitForURL('/tenants');
  expect(leaving.clicks).toBe(3);

  const creation = new Job();
  await startAt(page, other.slug);
  const switcher = page.getByRole('button', { name: /switch tenant$/ });
  await creation.click(switcher);
  await creation.click(page.getByRole('menuitem', { name: 'Create a tenant' }));
  await dialog.getByLabel('Name').fill('Another one');
  await page.keyboard.press('Enter');
  await expect(shell.heading).toHaveText('Overview', { timeout: 20_000 });
  expect(creation.clicks).toBe(2);

  const switching = new Job();
  await switching.click(switcher);
  await switching.click(page.getByRole('menuitem', { name: new RegExp(other.name) }));
  await page.waitForURL(`/t/${other.slug}`);
  expect(switching.clicks).toBe(2);
});
