import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  type FixtureRole,
  toGroupName,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import type { Client } from 'pg';

import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';

type Roles = readonly (readonly [TenantFixture, FixtureRole])[];

async function createPersonIn(db: Client, roles: Roles): Promise<PersonFixture> {
  const groups = roles.map(([{ id }, role]) => toGroupName(id, role));
  const person = await createPersonFixture(db, { groups, name: 'Two Gates' });
  for (const [{ id }, role] of roles) await createMembershipFixture(db, id, person, { role });
  return person;
}

test('TI-05: a person has the right buttons in each of two tenants', async ({
  tenant,
  db,
  signedIn,
}) => {
  const other = await createTenantFixture(db);
  const person = await createPersonIn(db, [
    [tenant, 'viewer'],
    [other, 'owner'],
  ]);
  const page = await signedIn(person);
  const shell = new Shell(page);
  await page.goto(`/t/${tenant.slug}`);
  await expect(shell.nav.getByRole('link')).toHaveText([
    'Overview',
    'Projects',
    'Files',
    'Members',
    'Settings',
  ]);
  await shell.go('Projects');
  await expect(shell.heading).toHaveText('Projects');
  await expect(page.getByRole('button', { name: 'New project', exact: true })).toHaveCount(0);

  await (await shell.openSwitcher()).getByRole('menuitem', { name: other.name }).click();
  await page.waitForURL(`/t/${other.slug}`);
  await expect(shell.nav.getByRole('link', { name: 'Audit log' })).toBeVisible();
  await shell.go('Projects');
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
  await shell.go('Members');
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();
  await expect(page.getByText(tenant.owner.email)).toHaveCount(0);
});

test('TI-06: two tabs show two tenants, and never mix them', async ({ tenant, db, signedIn }) => {
  const other = await createTenantFixture(db);
  const person = await createPersonIn(db, [
    [tenant, 'viewer'],
    [other, 'owner'],
  ]);
  const first = await signedIn(person);
  const second = await first.context().newPage();
  await first.goto(`/t/${tenant.slug}`);
  await second.goto(`/t/${other.slug}`);
  for (const [name, heading = name] of [
    ['Members'],
    // Settings open at their first section.
    ['Settings', 'General'],
    ['Projects'],
    ['Members'],
  ] as const) {
    await Promise.all([new Shell(first).go(name), new Shell(second).go(name)]);
    await expect(new Shell(first).heading).toHaveText(heading);
    await expect(new Shell(second).heading).toHaveText(heading);
    // Outside the page itself the switcher holds the other tenant's name, and nothing more of it.
    await expect(first.getByRole('main')).not.toContainText(other.canary);
    await expect(second.getByRole('main')).not.toContainText(tenant.canary);
  }
  await expect(first.getByRole('main')).toContainText(tenant.canary);
  await expect(second.getByRole('main')).toContainText(other.canary);
});

test('TI-06: 100 requests to two tenants at once stay apart', async ({ tenant, db, api }) => {
  const other = await createTenantFixture(db);
  const person = await createPersonIn(db, [
    [tenant, 'viewer'],
    [other, 'owner'],
  ]);
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const [mine, theirs] = index % 2 === 0 ? [tenant, other] : [other, tenant];
      const { status, text } = await api(person, 'GET', `/tenants/${mine.slug}/members`);
      return status === 200 && text.includes(mine.canary) && !text.includes(theirs.canary);
    }),
  );
  expect(answers.filter((right) => !right)).toEqual([]);
});
