import type { Page } from '@playwright/test';

/**
 * A new tab of the page's browser. Where its session has just ended, the page itself may leave for the
 * sign-in page at any moment, which would break off where a test sends it.
 */
export function openTab(page: Page): Promise<Page> {
  return page.context().newPage();
}
