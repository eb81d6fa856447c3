/**
 * Lists of members at the size of a large installation: 10,000 tenants, 1,000,000 people, 1,200,000
 * memberships. Each list is asked for in the tenant of 100,000 members and in one of about 100: the
 * SQL as the app's own role under row-level security, and the answer of the API by session, over
 * HTTP, from a production server. One at a time, beside `select 1` by the same way as the floor. The tenant
 * requires a second factor: what its settings and its security score count is asked for as well.
 * Then the file of all 100,000 members, four times: what the server still refers to after each, once
 * its garbage is gone, and its memory at most meanwhile. Flat means that a file leaves nothing.
 *
 * Usage: npm run bench:members -- [--rounds N] [--plans] [--small]; exits with 1 when an aim is missed.
 * Seeding takes some minutes, with --small half of one: the tenant of 100,000 alone, among 130,000 memberships.
 */
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBackend } from '@gatehouse/api/test-suite';
import { Database } from '@gatehouse/db/database';
import { countWithoutFactor, findMembers } from '@gatehouse/db/repositories/member-lists';
import { readSecurityFacts } from '@gatehouse/db/repositories/security-facts';
import { toId, type TenantId } from '@gatehouse/domain/ids';
import { createSessionFixture, toGroupName } from '@gatehouse/testing/fixtures/tenant';
import { freePort } from '@gatehouse/testing/ports';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';
import { encodeMemberCursor } from '../../packages/services/src/members/member-cursor.ts';
import { FULL_SCALE, seedScale } from '@gatehouse/cli/operate/seed-scale';
import { buildWeb } from '../../tools/start/build-web.ts';
import { startServer } from '../request/server.ts';
import { CASES, type ListCase, toQuery } from './cases.ts';
import { getPlans } from './plans.ts';

/** Milliseconds at the 95th percentile. */
const AIMS = { sql: 10, api: 25 };
/** Megabytes that four files may leave. */
const LEFT_AIM = 5;
const PAGE = 50;
/** Days after which an admin counts as idle: any number takes as long. */
const IDLE_DAYS = 90;
const SMALL_SCALE = { tenants: 20, users: 120_000, memberships: 130_000, largest: [100_000] };
const LARGE = 'scale-1';
const TENANTS = { '100,000 members': LARGE, '108 members': 'scale-5000' } as const;
const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    plans: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const cluster = await startTestCluster(QUEUES);
const backend = await startBackend(cluster.address, origin);
const { admin } = backend.target;
await seedScale(backend.adminUrl, values.small ? SMALL_SCALE : FULL_SCALE, (line) =>
  console.log(`  ${line}`),
);
const db = new Database({ url: backend.environment['DATABASE_URL'] ?? '', poolSize: 2 });
const server = await startServer({
  port,
  file: `${WEB}server.ts`,
  cwd: WEB,
  environment: { ...backend.environment, PORT: String(port), RATE_LIMIT_FACTOR: '1000' },
});

let missed = 0;
try {
  for (const [size, slug] of Object.entries(TENANTS)) {
    if (values.small && slug !== LARGE) continue;
    const scene = await openTenant(slug);
    console.log(`\ntenant of ${size}, ${rounds} times each, milliseconds\n`);
    const titles = ['SQL p50', 'SQL p95', 'API p50', 'API p95'];
    console.log(''.padEnd(36) + titles.map((title) => title.padStart(9)).join(''));
    const floor = await time(() => db.readTenant(scene.scope, (tx) => tx.$queryRaw`select 1`));
    print('select 1, and nothing to answer', floor, await time(() => ask(scene, '/tenants')));
    for (const one of CASES) await measure(scene, one);
    await measureSecurity(scene);
  }
  await exportAll(await openTenant(LARGE));
} finally {
  await server.stop();
  await db.close();
  await backend.stop();
  await cluster.stop();
}
if (missed > 0) process.exitCode = 1;

interface Scene {
  readonly slug: string;
  readonly scope: { readonly tenantId: TenantId };
  readonly cookie: string;
}

/** A tenant, and the session of one of its owners. */
async function openTenant(slug: string): Promise<Scene> {
  const { rows } = await admin.query<{ id: string; user_id: string }>(
    `select t.id, m.user_id from tenants t join memberships m on m.tenant_id = t.id
     where t.slug = $1 and m.role = 'owner' and m.status = 'active' order by m.user_id limit 1`,
    [slug],
  );
  const row = rows[0];
  if (!row) throw new Error(`${slug} has no owner`);
  const token = await createSessionFixture(admin, row.user_id, [toGroupName(row.id, 'owner')]);
  return {
    slug,
    scope: { tenantId: toId<TenantId>(row.id) },
    cookie: `${backend.target.sessionCookie}=${token}`,
  };
}

async function measure(scene: Scene, one: ListCase): Promise<void> {
  const { filter, sort, descending, deep } = one;
  const { tenantId } = scene.scope;
  const find = (limit: number, after: readonly string[] | null) =>
    db.readTenant(scene.scope, (tx) =>
      findMembers(tx, tenantId, { filter, sort, descending, after, limit }),
    );
  const half = deep ? await find(50_000, null) : [];
  const after = half[half.length >> 1]?.position ?? null;
  const cursor = after && encodeMemberCursor({ tenantId, sort, descending }, after, false);
  const path = `/tenants/${scene.slug}/members?${toQuery(one, cursor)}`;
  const sql = await time(() => find(PAGE + 1, after));
  const api = await time(() => ask(scene, path));
  print(one.name, sql, api);
  if (values.plans) console.log(await getPlans(admin, tenantId, toStatement(one, after)));
}

/** What a tenant that requires a second factor is told of it, beside the list of who lacks one. */
async function measureSecurity(scene: Scene): Promise<void> {
  const { tenantId } = scene.scope;
  await admin.query(
    `update tenants set mfa_policy = 'required', mfa_grace_days = 30, mfa_policy_set_at = now()
     where id = $1`,
    [tenantId],
  );
  const counted = await time(() =>
    db.readTenant(scene.scope, (tx) => countWithoutFactor(tx, tenantId)),
  );
  const path = `/tenants/${scene.slug}`;
  print('settings: how many lack one', counted, await time(() => ask(scene, `${path}/mfa-policy`)));
  const facts = await time(() =>
    db.readTenant(scene.scope, (tx) =>
      readSecurityFacts(tx, tenantId, { days: IDLE_DAYS, times: 9 }),
    ),
  );
  print('security score', facts, await time(() => ask(scene, `${path}/security-score`)));
}

/** The call of the function, with what a request would bind. */
function toStatement({ filter, sort, descending }: ListCase, after: readonly string[] | null) {
  const text = (value: string | undefined) =>
    value === undefined ? 'null' : `'${value.replaceAll("'", "''")}'`;
  const { search, roles, status, mfa } = filter;
  const position = after && `array[${after.map((part) => text(part)).join(',')}]::text[]`;
  return `select * from public.find_members(${text(search)}, ${text(roles?.join(','))}, null, ${text(status)},
    ${mfa ?? 'null'}, null, null, null, '${sort}', ${descending}, ${position ?? 'null'}, ${PAGE + 1})`;
}

async function ask({ cookie }: Scene, path: string): Promise<void> {
  const response = await fetch(`${origin}/api/v1${path}`, { headers: { cookie } });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`);
}

interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** One at a time, after a tenth of the rounds as a warm-up. */
async function time(work: () => Promise<unknown>): Promise<Times> {
  for (let round = 0; round < rounds / 10; round += 1) await work();
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (part: number) => taken[Math.floor(taken.length * part)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

function print(name: string, sql: Times, api: Times): void {
  const late = sql.p95 > AIMS.sql || api.p95 > AIMS.api;
  if (late) missed += 1;
  const figures = [sql.p50, sql.p95, api.p50, api.p95].map((ms) => ms.toFixed(1).padStart(9));
  console.log(`${name.padEnd(36)}${figures.join('')}${late ? '   over the aim' : ''}`);
}

/** Reads the file four times, as fast as it comes; the first one is what compiles the code. */
async function exportAll({ cookie, slug }: Scene): Promise<void> {
  const path = `/api/v1/tenants/${slug}/members/export?format=csv`;
  const peaks: number[] = [];
  const held: number[] = [];
  let [bytes, lines] = [0, 0];
  const start = performance.now();
  for (let turn = 0; turn < 4; turn += 1) {
    let most = 0;
    const watch = setInterval(() => {
      void getMemory(server.pid).then((now) => (most = Math.max(most, now)));
    }, 50);
    const response = await fetch(origin + path, {
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    for await (const part of response.body ?? []) {
      bytes += part.length;
      lines += Buffer.from(part).filter((byte) => byte === 10).length;
    }
    clearInterval(watch);
    peaks.push(most);
    held.push((await server.held()) / 2 ** 20);
  }
  const left = (held.at(-1) ?? NaN) - (held[0] ?? NaN);
  if (!(left <= LEFT_AIM)) missed += 1;
  console.log(
    `\nexport of ${(lines / 4 - 1).toLocaleString('en-US')} members as CSV, four times: ` +
      `${(bytes / 4 / 2 ** 20).toFixed(1)} MB and ${((performance.now() - start) / 4000).toFixed(1)} s each; ` +
      `held after each ${held.map((size) => size.toFixed(1)).join(', ')} MB, ` +
      `the server's memory at most ${peaks.map((peak) => peak.toFixed(0)).join(', ')} MB`,
  );
}

/** Resident memory of a process, in MB. */
async function getMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
