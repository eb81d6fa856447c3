import { readFile } from 'node:fs/promises';

import { MembersPage } from './pages/members-page.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

test('many members are deactivated at once, one is not, and that is undone', async ({
  tenant,
  pool,
  signedIn,
}) => {
  test.slow();
  const people = await Promise.all(
    [1, 2, 3].map(() => pool.person({ roles: [[tenant, 'member']] })),
  );
  const page = await signedIn(tenant.admin);
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  // Neither an owner nor oneself can be chosen.
  await expect(members.member(tenant.owner.email).getByRole('checkbox')).toBeDisabled();
  await expect(members.member(tenant.admin.email).getByRole('checkbox')).toBeDisabled();
  const bar = page.getByRole('region', { name: 'Selected members' });
  for (const { email } of people) {
    const box = members.member(email).getByRole('checkbox');
    await expect(box).toBeEnabled();
    await box.check();
  }
  await expect(bar).toContainText('3 members selected');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Deactivate…' }).click();
  await expect(members.dialog).toHaveAccessibleName('Deactivate 3 members?');
  await expect(members.dialog).toContainText(people[0]?.name ?? '');
  await members.dialog.getByRole('button', { name: 'Deactivate 3 members' }).click();
  await expect(page.getByText('Deactivated 3 of 3 members.')).toBeVisible();
  await expect(members.member(people[0]?.email ?? '')).toContainText('Deactivated');
  await expect(bar).toBeHidden();

  await page.reload();
  await expect(page.getByText('Deactivated 3 of 3 members.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Reactivated 3 of 3 members.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Reactivated 3 of 3 members.')).toBeHidden();
  await expect(page).not.toHaveURL(/bulk=/);
});

test('all who match a search get another role', async ({ tenant, pool, signedIn }) => {
  const people = await Promise.all([1, 2].map(() => pool.person({ roles: [[tenant, 'member']] })));
  const page = await signedIn(tenant.owner);
  const members = new MembersPage(page);
  await page.goto(`/t/${tenant.slug}/members?role=member`);
  const bar = page.getByRole('region', { name: 'Selected members' });
  await page.getByRole('checkbox', { name: 'Select this page' }).check();
  await expect(bar).toContainText('3 members selected');
  await bar.getByRole('button', { name: 'Change role…' }).click();
  await expect(members.dialog.getByRole('radio')).toHaveCount(3);
  await members.dialog.getByRole('radio', { name: 'Viewer' }).check();
  await members.dialog.getByRole('button', { name: 'Change 3 roles' }).click();
  await expect(page.getByText('Changed the roles of 3 of 3 members.')).toBeVisible();
  // They no longer match, and stay in sight until the result is closed.
  await expect(members.member(people[0]?.email ?? '')).toContainText('Moved out of this view');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('No members found')).toBeVisible();
  await page.goto(`/t/${tenant.slug}/members?role=viewer`);
  await expect(members.member(people[0]?.email ?? '')).toContainText('Viewer');
});

test('the list is downloaded as it was searched, and by those alone who may', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.admin);
  await page.goto(`/t/${tenant.slug}/members?role=viewer`);
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Table (CSV)' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(text).toContain(tenant.viewer.email);
  expect(text).not.toContain(tenant.owner.email);

  const viewer = await signedIn(tenant.viewer);
  await new MembersPage(viewer).open(tenant.slug);
  await expect(viewer.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await expect(viewer.getByRole('checkbox')).toHaveCount(0);
});
