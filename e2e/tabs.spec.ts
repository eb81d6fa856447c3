import type { Page } from '@playwright/test';

import { HostedPages } from './pages/hosted-pages.ts';
import { expect, test } from './support/fixtures.ts';

/** Tabs of one browser, each at the pool's page on its way to its own page of the app. */
async function openTabs(first: Page, paths: readonly string[]): Promise<[Page, string][]> {
  const tabs: [Page, string][] = [];
  for (const path of paths) {
    const page = tabs.length === 0 ? first : await first.context().newPage();
    await page.goto(`/auth/sign-in?returnTo=${path}`);
    await new HostedPages(page).expectToBeAsked();
    tabs.push([page, path]);
  }
  return tabs;
}

const PATHS = ['/profile', '/notifications', '/tenants'];

for (const { tabs: count, order } of [
  { tabs: 2, order: [0, 1] },
  { tabs: 2, order: [1, 0] },
  { tabs: 3, order: [0, 1, 2] },
  { tabs: 3, order: [2, 1, 0] },
]) {
  test(`D1: ${count} tabs sign in, in the order ${order.join(', ')}`, async ({
    tenant,
    pool,
    visitor,
  }) => {
    // Up to three sign-ins by hand.
    test.slow();
    const person = await pool.person({ roles: [[tenant, 'owner']] });
    const tabs = await openTabs(await visitor(), PATHS.slice(0, count));
    for (const at of order) {
      const [page, path] = tabs[at] ?? [];
      if (!page || !path) throw new Error('no such tab');
      await new HostedPages(page).signIn(person);
      await page.waitForURL(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    for (const [page, path] of tabs) await expect(page).toHaveURL(path);
    const names = (await tabs[0]?.[0].context().cookies())?.map(({ name }) => name) ?? [];
    expect(names.filter((name) => name.includes('sign-in'))).toEqual([]);
  });
}
