import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { EVERY_LOOK, expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The documents as they are hosted: files below a path, and nothing else. */
test.describe('the documents as a site', () => {
  test.describe.configure({ mode: 'serial' });

  let folder: string;
  let server: Server;
  let site: string;

  test.beforeAll(async () => {
    // The build takes three seconds, and on a busy machine what it takes.
    test.setTimeout(300_000);
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-docs-'));
    const main = fileURLToPath(new URL('../apps/docs/src/main.ts', import.meta.url));
    await promisify(execFile)(process.execPath, [main, 'build', '--out', folder]);
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://localhost').pathname.replace('/docs/', '/');
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      readFile(file).then(
        (content) =>
          response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain').end(content),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    site = `http://127.0.0.1:${address.port}/docs/`;
  });
  test.afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  test('search finds a page by the keyboard, and nothing is asked of another host', async ({
    visitor,
  }) => {
    const page = await visitor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site);
    await page.keyboard.press('/');
    const box = page.getByRole('searchbox', { name: 'Search the docs' });
    await box.fill('compensating quota');
    await expect(page.getByRole('status')).toHaveText('Nothing found.');
    await box.fill('lost authenticator app');
    await expect(page.getByRole('status')).toHaveText(/result/);
    await expectAccessible(page);
    await box.press('Enter');
    await expect(page).toHaveURL(`${site}operations/#a-lost-authenticator-app`);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((url) => !url.startsWith(site))).toEqual([]);
  });

  test('pages are accessible, light and dark, on a phone and a desktop', async ({ visitor }) => {
    const page = await visitor();
    for (const path of ['', 'concepts/sign-in-and-tenants/', 'api/']) {
      await page.goto(site + path);
      await expectAccessible(page, path === '' ? EVERY_LOOK : undefined);
    }
  });

  test('dark is kept, and a phone opens the navigation', async ({ visitor }) => {
    const page = await visitor({
      colorScheme: 'light',
      viewport: { width: 390, height: 844 },
    });
    await page.goto(`${site}api/`);
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    const navigation = page.getByRole('navigation', { name: 'Pages', exact: true });
    await navigation.getByRole('link', { name: 'API reference' }).click();
    await expect(page.getByRole('heading', { name: 'API reference' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use light colours' })).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  });
});

test('a program that asks the app for llms.txt reads what the API can do', async ({ stack }) => {
  const answer = await fetch(`${stack.origin}/llms.txt`);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toContain('- GET /tenants/{tenant}/members: ');
});
