import type { Locator, Page } from '@playwright/test';
import { MembersPage } from './pages/members-page.ts';
import { Shell } from './pages/shell.ts';
import { expect, test } from './support/fixtures.ts';
import { createInvitationFixture } from './support/invitation.ts';

const LONG_EMAIL = `${'long.address.of.a.person'.repeat(3)}@mail.example.net`;

/** The texts below that take more lines than they have words. */
const brokenIn = (within: Locator) =>
  within.evaluate((element) => {
    const broken: string[] = [];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      const text = (node.textContent ?? '').trim();
      if (lines > text.split(/\s+/).length) broken.push(text);
    }
    return broken;
  });

/** What has the focus, and whether it can be seen at all. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.width > 4 && box.height > 4;
  });

test('below the width of a table, nothing unseen takes the focus, and a menu sorts', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner, { viewport: { width: 390, height: 844 } });
  const members = new MembersPage(page);
  await members.open(tenant.slug);
  await page.getByRole('button', { name: 'Sort' }).focus();
  for (let stops = 0; stops < 12; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await focusIsSeen(page), `stop ${stops}`).toBe(true);
  }
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Person' }).click();
  await expect(page).toHaveURL(/order=desc/);
  await page.getByRole('button', { name: 'Sort' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Person descending' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Role' }).click();
  await expect(page).toHaveURL(/sort=role/);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByRole('button', { name: 'Sort' })).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Role' }).getByRole('link')).toBeVisible();
});

test('lists use the window, and break no word', async ({ tenant, db, signedIn }) => {
  await createInvitationFixture(db, tenant, { email: LONG_EMAIL });
  await db.query('update memberships set email = $2 where tenant_id = $1 and user_id = $3', [
    tenant.id,
    `m.${LONG_EMAIL}`,
    tenant.member.userId,
  ]);
  const page = await signedIn(tenant.owner, { viewport: { width: 1920, height: 1000 } });
  const members = new MembersPage(page);
  for (const width of [1024, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    for (const name of ['Invitations', 'Members']) {
      if (name === 'Members') await members.open(tenant.slug);
      else await members.openInvitations(tenant.slug);
      const table = page.getByRole('table', { name, exact: true });
      expect(await brokenIn(table), `${name} at ${width}`).toEqual([]);
      for (const row of await table.getByRole('row').all()) {
        expect((await row.boundingBox())?.height).toBeLessThanOrEqual(45);
      }
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `sideways at ${width}`).toBe(0);
  }
  const box = await page.getByRole('table', { name: 'Members', exact: true }).boundingBox();
  expect(box?.width).toBeGreaterThan(1_400);
  await expect(page.getByTitle(`m.${LONG_EMAIL}`, { exact: true })).toBeVisible();
  await page.goto(`/t/${tenant.slug}/settings`);
  const form = await page.getByLabel('Name', { exact: true }).boundingBox();
  expect(form?.width).toBeLessThanOrEqual(720);
});

test('a head stays as it is: the result of a check and a long name move no button', async ({
  tenant,
  db,
  signedIn,
}) => {
  await db.query('update tenants set name = $2 where id = $1', [tenant.id, 'Acme '.repeat(15)]);
  const page = await signedIn(tenant.owner, { viewport: { width: 1440, height: 900 } });
  await page.goto(`/t/${tenant.slug}/audit`);
  const button = page.getByRole('button', { name: 'Verify the log' });
  await expect(button).toBeEnabled();
  const before = await button.boundingBox();
  await button.click();
  await expect(page.getByText(/^The log is intact/)).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
  expect(before?.x).toBeGreaterThan(1_000);
});

test('forced colours still tell where one is, and what comes first', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner, { forcedColors: 'active' });
  await page.goto(`/t/${tenant.slug}/settings`);
  const look = (one: Locator) =>
    one.evaluate((element) => {
      const { borderTopColor, borderBottomColor, borderTopWidth, backgroundColor } =
        getComputedStyle(element);
      return [borderTopColor, borderBottomColor, borderTopWidth, backgroundColor].join();
    });
  const { nav } = new Shell(page);
  const tabs = page.getByRole('navigation', { name: 'Settings' });
  for (const links of [nav, tabs]) {
    const current = links.locator('[aria-current="page"]').first();
    const other = links.getByRole('link').and(page.locator(':not([aria-current])')).first();
    expect(await look(current)).not.toBe(await look(other));
  }
  await page.getByLabel('Name', { exact: true }).fill('Another name');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const discard = page.getByRole('button', { name: 'Discard' });
  expect(await look(save)).not.toBe(await look(discard));
});

test('who goes by keys can skip to the list, past its filters and its head', async ({
  tenant,
  signedIn,
}) => {
  const page = await signedIn(tenant.owner);
  await new MembersPage(page).open(tenant.slug);
  const skip = page.getByRole('link', { name: 'Skip to the list' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('tbody:has(:focus)')).toHaveCount(1);
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  await expect(page.getByRole('link', { name: 'Skip to the list' })).toHaveCount(0);
});
