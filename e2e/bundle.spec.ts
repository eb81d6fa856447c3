import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from './support/fixtures.ts';

const CHECK = fileURLToPath(new URL('../apps/web/scripts/check-bundle.ts', import.meta.url));

test('no page ships more than 175 kB of JavaScript', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [CHECK]);
  expect(stdout).toMatch(/kB {2}\//);
});

test('what a browser really loads for a page is within the limit', async ({ tenant, signedIn }) => {
  const page = await signedIn(tenant.owner);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(`/t/${tenant.slug}/members`);
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeEnabled();
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(50_000);
  // With what comes after the first paint: the sentences of problems, and live updates.
  expect(total).toBeLessThan(182_000);
});
