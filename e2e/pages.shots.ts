import { mkdir, writeFile } from 'node:fs/promises';

import { type Browser, type Page, test } from '@playwright/test';

import { FilesPage } from './pages/files-page.ts';
import { plainPages, tenantPages } from './support/app-pages.ts';
import { signInToDemo } from './support/demo.ts';
import { runningStack } from './support/stack.ts';

const IMAGES = new URL('../docs/images/', import.meta.url);
const WIDE = { width: 1280, height: 800 };
const LOOKS = {
  light: { viewport: WIDE, colorScheme: 'light' },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
} as const;

for (const [look, options] of Object.entries(LOOKS)) {
  test(`every page, ${look}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const visitor = await open(browser, options);
    await draw(visitor, '/sign-in', look);
    const owner = await open(browser, options);
    await signInToDemo(owner, 'olivia@acme.example');
    const { origin } = runningStack();
    const answer = await owner.request.get(`${origin}/api/v1/tenants/acme/members`);
    const [member] = ((await answer.json()) as { items: { userId: string }[] }).items;
    await shareFiles(owner);
    for (const path of tenantPages(member?.userId ?? '')) await draw(owner, `/t/acme${path}`, look);
    for (const path of ['/tenants', '/profile', '/notifications']) await draw(owner, path, look);
    const operator = await open(browser, options);
    await signInToDemo(operator, 'oscar@gatehouse.example');
    for (const path of plainPages().filter((page) => page.startsWith('/operator'))) {
      await draw(operator, path, look);
    }
  });
}

/** The demo tenant begins without files. */
async function shareFiles(page: Page): Promise<void> {
  const files = new FilesPage(page);
  await page.goto(`${runningStack().origin}/t/acme/files`);
  const names = ['Minutes of the board.pdf', 'Prices 2027.xlsx', 'Robot arm, side view.png'];
  if ((await page.getByRole('table').count()) > 0) return;
  const types = ['application/pdf', 'application/vnd.ms-excel', 'image/png'];
  await files.choose(
    names.map((name, at) => ({
      name,
      mimeType: types[at] ?? '',
      buffer: Buffer.alloc(220_000 * (at + 1)),
    })),
  );
  for (const name of names) await files.row(name).waitFor();
}

async function open(browser: Browser, options: (typeof LOOKS)[keyof typeof LOOKS]): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  return context.newPage();
}

/** Writes a page as `docs/images/<path>-<look>.webp`, which is a quarter of a PNG. */
async function draw(page: Page, path: string, look: string): Promise<void> {
  await page.goto(runningStack().origin + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await client.detach();
  const name = path
    .replace(/^\/t\/acme/, '/tenant')
    .slice(1)
    .replace(/\/[0-9a-f-]{36}/g, '-one')
    .replaceAll('/', '-');
  await mkdir(IMAGES, { recursive: true });
  await writeFile(new URL(`${name}-${look}.webp`, IMAGES), Buffer.from(data, 'base64'));
}
