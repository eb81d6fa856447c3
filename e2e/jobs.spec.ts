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

test('change the role of all who match: five clicks, and the rows stay', async ({
  tenant,
  pool,
  signedIn,
}) => {
  test.slow();
  const people = await Promise.all(
    [1, 2, 3].map((at) => pool.person({ name: `Zelda ${at}`, roles: [[tenant, 'member']] })),
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
  await expect(rows).toHaveCount(4);
  await job.click(page.getByRole('checkbox', { name: 'Select this page' }));
  await job.click(page.getByRole('button', { name: 'Change role…' }));
  await job.click(members.dialog.getByRole('radio', { name: 'Viewer' }));
  await job.click(members.dialog.getByRole('button', { name: 'Change 3 roles' }));
  await expect(page.getByText('Changed the roles of 3 of 3 members.')).toBeVisible();
  await expect(rows).toHaveCount(4);
  await expect(members.member(people[0]?.email ?? '')).toContainText('Viewer');
  expect(job.clicks).toBeLessThanOrEqual(5);
});
