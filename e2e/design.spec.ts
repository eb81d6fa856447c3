import { existsSync } from 'node:fs';

import type { BrowserContextOptions } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/**
 * The one place that says how much a picture may differ: glyphs are drawn a little differently by
 * each version of the browser, in their edges; a box of another colour or size is more than that.
 */
const TOLERANCE = { threshold: 0.3, maxDiffPixelRatio: 0.01 };

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 800, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 800, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  'forced-colours': { viewport: { width: 800, height: 900 }, forcedColors: 'active' },
};

test.skip(
  process.platform !== 'linux',
  'the pictures are of Chromium on Linux; other systems shape and smooth glyphs in other ways',
);

for (const [name, look] of Object.entries(LOOKS)) {
  test(`components look as they did: ${name}`, async ({ visitor }, { config }) => {
    const drawn = existsSync(new URL(`./looks/${name}.png`, import.meta.url));
    test.skip(
      !drawn && config.updateSnapshots !== 'all' && config.updateSnapshots !== 'changed',
      'not drawn yet: `npm run test:e2e -- design --update-snapshots`, look at it, commit it',
    );
    const page = await visitor({ ...look, reducedMotion: 'reduce' });
    await page.goto('/design');
    await expect(page.getByRole('combobox', { name: 'Permission' })).toBeEnabled();
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveScreenshot(`${name}.png`, { ...TOLERANCE, fullPage: true });
  });
}

test('a combobox finds by typing, by keys alone, and its form has the value', async ({
  visitor,
}) => {
  const page = await visitor();
  await page.goto('/design');
  const box = page.getByRole('combobox', { name: 'Permission' });
  await expect(box).toHaveText('Invite people');
  await box.focus();
  // The first letter opens it, whether what searches has come or not.
  await page.keyboard.type('aud', { delay: 30 });
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Read the audit log']);
  await expectAccessible(page, [['desktop', 'light']]);
  await page.keyboard.press('Enter');
  await expect(box).toHaveText('Read the audit log');
  await expect(box).toBeFocused();
  await box.click();
  await page.getByPlaceholder('Search…').fill('nothing like it');
  await expect(page.getByText('No matches')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByPlaceholder('Search…')).toHaveCount(0);
  await expect(box).toBeFocused();
  await expect(box).toHaveText('Read the audit log');
});

test('days are chosen by keys, or by a preset', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/design');
  const days = page.getByRole('button', { name: /^Days/ });
  await days.click();
  const grid = page.getByRole('grid', { name: 'November 2026' });
  await grid.getByRole('button', { name: 'Sunday, November 29, 2026' }).focus();
  await expectAccessible(page, [['desktop', 'light']]);
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('button', { name: 'Thursday, October 29, 2026' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(days).toContainText('Oct 22 – 29, 2026');
  await days.click();
  await page.getByRole('button', { name: 'Any time' }).click();
  await expect(days).toContainText('Any time');
});

test('without script there are a select and two fields', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto('/design');
  await page.getByRole('combobox', { name: 'Permission' }).selectOption('Read the audit log');
  await page.getByLabel('From').fill('2026-11-01');
  await expect(page.getByLabel('Choose a list or drop it here')).toBeVisible();
});
