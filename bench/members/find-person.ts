/**
 * How long it takes to find one person among 100,000, as who looks for them sees it: in a browser, from the last key
 * to the frame that shows them. By the search field of the list, and by the palette.
 *
 * Usage: npm run bench:find -- [--people N]; exits with 1 when the aim is missed.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBackend } from '@gatehouse/api/test-suite';
import { seedScale } from '@gatehouse/cli/operate/seed-scale';
import { createSessionFixture, toGroupName } from '@gatehouse/testing/fixtures/tenant';
import { freePort } from '@gatehouse/testing/ports';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../../e2e/support/browser.ts';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';
import { buildWeb } from '../../tools/start/build-web.ts';
import { startServer } from '../request/server.ts';

/** Milliseconds at the median, the pause after the last key included. */
const AIM = 500;
/** Milliseconds between two keys: no one waits for a list between them. */
const TYPING = 60;
const SLUG = 'scale-1';
const SCALE = { tenants: 20, users: 120_000, memberships: 130_000, largest: [100_000] };
const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));

const { values } = parseArgs({ options: { people: { type: 'string', default: '15' } } });

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const cluster = await startTestCluster(QUEUES);
const backend = await startBackend(cluster.address, origin);
const { admin, sessionCookie } = backend.target;
await seedScale(backend.adminUrl, SCALE, (line) => console.log(`  ${line}`));
const server = await startServer({
  port,
  file: `${WEB}server.ts`,
  cwd: WEB,
  environment: { ...backend.environment, PORT: String(port), RATE_LIMIT_FACTOR: '1000' },
});
const browser = await chromium.launch(chromiumLaunch());
try {
  const context = await browser.newContext();
  await context.addCookies([{ name: sessionCookie, value: await signIn(), url: origin }]);
  const page = await context.newPage();
  const people = await choosePeople(Number(values.people));
  const ways = { 'search of the list': findInList, palette: findInPalette };
  for (const [name, find] of Object.entries(ways)) {
    const times: number[] = [];
    for (const person of people) times.push(await find(page, person));
    print(name, times.slice(1));
  }
} finally {
  await browser.close();
  await server.stop();
  await backend.stop();
  await cluster.stop();
}

/** The session of the tenant's first owner. */
async function signIn(): Promise<string> {
  const { rows } = await admin.query<{ id: string; user_id: string }>(
    `select t.id, m.user_id from tenants t join memberships m on m.tenant_id = t.id
     where t.slug = $1 and m.role = 'owner' and m.status = 'active' order by m.user_id limit 1`,
    [SLUG],
  );
  const owner = rows[0];
  if (!owner) throw new Error(`${SLUG} has no owner`);
  return createSessionFixture(admin, owner.user_id, [toGroupName(owner.id, 'owner')]);
}

/** Members from all over the list, and one more: the first is for warming up. */
async function choosePeople(count: number): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select name from (
       select m.name, row_number() over (order by m.name) as place
       from memberships m join tenants t on t.id = m.tenant_id where t.slug = $1) listed
     where place > 1000 and place % 6007 = 0 order by place limit $2`,
    [SLUG, count + 1],
  );
  return rows.map(({ name }) => name);
}

async function findInList(page: Page, name: string): Promise<number> {
  await page.goto(`${origin}/t/${SLUG}/members`, { waitUntil: 'networkidle' });
  await page.getByRole('searchbox').focus();
  return typeAndWait(page, name, 'tbody tr');
}

async function findInPalette(page: Page, name: string): Promise<number> {
  await page.goto(`${origin}/t/${SLUG}/members`, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').first().waitFor();
  return typeAndWait(page, name, '[role=option]');
}

/** Types the name; returns the milliseconds from its last key to the frame in which the first such line shows it. */
async function typeAndWait(page: Page, name: string, line: string): Promise<number> {
  const shown = page.evaluate(
    ([wanted, selector]) =>
      new Promise<number>((resolve) => {
        let pressed = Infinity;
        addEventListener('keydown', () => (pressed = performance.now()), true);
        const look = (now: number) => {
          if (document.querySelector(selector)?.textContent?.includes(wanted)) {
            resolve(now - pressed);
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [name, line] as const,
  );
  await page.keyboard.type(name, { delay: TYPING });
  return shown;
}

function print(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? NaN;
  const met = median < AIM;
  if (!met) process.exitCode = 1;
  const [least, most] = [sorted[0] ?? NaN, sorted.at(-1) ?? NaN];
  console.log(
    `${met ? 'met   ' : 'MISSED'}  ${name.padEnd(20)} ${median.toFixed(0)} ms from the last key, ` +
      `${least.toFixed(0)} to ${most.toFixed(0)}, ${times.length} people; aim < ${AIM} ms`,
  );
}
