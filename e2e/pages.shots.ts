import { mkdir, writeFile } from 'node:fs/promises';

import { type Browser, expect, type Page, test } from '@playwright/test';

import { FilesPage } from './pages/files-page.ts';
import { callApi } from './support/api.ts';
import { plainPages, staffPages, tenantPages } from './support/app-pages.ts';
import { signInToDemo } from './support/demo.ts';
import { runningStack, SESSION_COOKIE } from './support/stack.ts';

const IMAGES = new URL('../docs/images/', import.meta.url);
const WIDE = { width: 1280, height: 800 };
const LOOKS = {
  light: { viewport: WIDE, colorScheme: 'light' },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
} as const;
/** Of a tenant, without those of a connection, of which the demo has none. */
const NO_DEMO = /\/sso\/\[id\]|\/settings\/public-page/;

/** Ids of what the demo tenant has once it is furnished. */
interface Furnished {
  readonly webhook: string;
  readonly member: string;
  readonly tenant: string;
}
let furnished: Furnished;

test.beforeAll(async ({ browser }) => {
  furnished = await furnish(browser);
});

for (const [look, options] of Object.entries(LOOKS)) {
  test(`every page, ${look}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const visitor = await open(browser, options);
    for (const path of ['/sign-in', '/recover']) await draw(visitor, path, look);
    const owner = await open(browser, options);
    await signInToDemo(owner, 'olivia@acme.example');
    await shareFiles(owner);
    for (const page of tenantPages('[id]').filter((one) => !NO_DEMO.test(one))) {
      const id = page.includes('/webhooks/') ? furnished.webhook : furnished.member;
      await draw(owner, `/t/acme${page.replace('[id]', id)}`, look);
    }
    const own = plainPages().filter((page) => /^\/(tenants|profile|notifications)/.test(page));
    for (const path of own) await draw(owner, path, look);
    const operator = await open(browser, options);
    await signInToDemo(operator, 'oscar@gatehouse.example');
    const { tenant, member } = furnished;
    for (const path of staffPages({ id: tenant, personId: member })) {
      await draw(operator, path, look);
    }
    const guarded = await open(browser, options);
    await signInToDemo(guarded, 'noah@northwind.example');
    await draw(guarded, '/t/northwind', look);
  });
}

/** What the demo tenants begin without: a webhook, programs, a domain, staff who ask and are let in. */
async function furnish(browser: Browser): Promise<Furnished> {
  const { origin } = runningStack();
  const callAs = async (email: string) => {
    const page = await open(browser, LOOKS.light);
    await signInToDemo(page, email);
    const cookies = await page.context().cookies(origin);
    const token = cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? null;
    return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const { status, text } = await callApi({ origin }, token, { method, path, body });
      if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
      return (text === '' ? null : JSON.parse(text)) as T;
    };
  };
  const owner = await callAs('olivia@acme.example');
  const { items } = await owner<{ items: { userId: string; email: string }[] }>(
    'GET',
    '/tenants/acme/members',
  );
  const { id: webhook } = await owner<{ id: string }>('POST', '/tenants/acme/webhooks', {
    url: `${runningStack().mailbox}/hook`,
    events: ['member.role_changed', 'member.removed'],
  });
  const permissions = ['members:read', 'projects:read'];
  for (const [name, days] of [
    ['Deploy bot', 90],
    ['Nightly export', 10],
  ]) {
    await owner('POST', '/tenants/acme/api-keys', { name, permissions, days });
  }
  await owner('POST', '/tenants/acme/domains', { name: 'acme.example' });
  const operator = await callAs('oscar@gatehouse.example');
  const tenants = await operator<{ items: { id: string; slug: string }[] }>(
    'GET',
    '/operator/tenants',
  );
  const tenantId = (slug: string) => tenants.items.find((one) => one.slug === slug)?.id ?? '';
  for (const slug of ['acme', 'northwind']) {
    await operator('POST', `/operator/tenants/${tenantId(slug)}/support-accesses`, {
      reason: 'Ticket 4711: some invitations are not delivered.',
      minutes: 60,
      writes: false,
    });
  }
  const noah = await callAs('noah@northwind.example');
  const asked = await noah<{ items: { id: string }[] }>(
    'GET',
    '/tenants/northwind/support-accesses',
  );
  for (const { id } of asked.items) {
    await noah('POST', `/tenants/northwind/support-accesses/${id}/approve`, {
      minutes: 60,
      writes: false,
    });
  }
  const member = items.find(({ email }) => email.startsWith('mia'))?.userId ?? '';
  return { webhook, member, tenant: tenantId('acme') };
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
  // Pages that listen for news are never without a request; one still to come has a skeleton.
  await expect(page.locator('main .animate-shimmer')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await client.detach();
  const name = path
    .replace(/^\/t\/acme/, '/tenant')
    .replace(/^\/t\/northwind/, '/support')
    .slice(1)
    .replace(/\/[0-9a-f-]{36}/g, '-one')
    .replaceAll('/', '-');
  await mkdir(IMAGES, { recursive: true });
  await writeFile(new URL(`${name}-${look}.webp`, IMAGES), Buffer.from(data, 'base64'));
}
