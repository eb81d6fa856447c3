/**
 * People pushed into one tenant by SCIM, as Entra ID does it: each is looked for, and made. First at the client's
 * own rate of 25 requests a second, then as fast as they are answered, beside a bare handler with the same SQL;
 * then people are deactivated, and how their next request is answered is looked at.
 *
 * Usage: npm run bench:scim -- [--people N]; 300 unless said otherwise, and 10,000 for the whole. Exits with 1 after
 * an answer from 500, when the server refers to more and more, or when someone gets in after they were let go.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBackend } from '@gatehouse/api/test-suite';
import { freePort } from '@gatehouse/testing/ports';
import { REPLAYS } from '@gatehouse/demo-idps/scim-replay';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';
import { buildWeb } from '../../tools/start/build-web.ts';
import { startServer, type Subject } from '../request/server.ts';
import { addMember, type Directory, openDirectory, recordTemplates } from './stage.ts';

const { values } = parseArgs({ options: { people: { type: 'string', default: '300' } } });
const people = Number(values.people);
/** Requests a second of Entra ID's gallery. */
const CLIENT_RATE = 25;
const AT_ONCE = 4;
const ROUNDS = 20;
/** Bytes that the server may refer to more after the second half of the people than after the first. */
const GROWTH = 15 * 1024 * 1024;
const MIB = 1024 * 1024;
const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));
const BARE = fileURLToPath(new URL('bare.ts', import.meta.url));

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
const ports = [await freePort(), await freePort()] as const;
const origin = `http://127.0.0.1:${ports[0]}`;
const cluster = await startTestCluster(QUEUES);
const backend = await startBackend(cluster.address, origin);
const servers: Subject[] = [];
const statuses = new Map<number, number>();
let failed = false;

const miss = (what: string) => {
  failed = true;
  console.log(`MISSED: ${what}`);
};

async function getRss(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) * 1024;
}

/** @param pace waits for the turn of a request */
function openReplay({ id, token }: Directory, pace = async () => {}) {
  return REPLAYS.entra({
    ...{ url: `${origin}/scim/v2/${id}`, token },
    onExchange: ({ status }) => statuses.set(status, (statuses.get(status) ?? 0) + 1),
    send: async (url, init) => {
      await pace();
      return fetch(url, init);
    },
  });
}

const someone = (domain: string) => ({
  externalId: randomUUID(),
  userName: `p-${randomUUID()}@${domain}`,
  givenName: 'Nina',
  familyName: 'Nowak',
});

/** Does something for so many, a few at once; seconds that it took. */
async function forAll(count: number, work: (done: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let begun = 0;
  const lane = async () => {
    while (begun < count) await work((begun += 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return (performance.now() - started) / 1_000;
}

/** Pushes everyone into a tenant, and prints what the server takes meanwhile. */
async function push(server: Subject, name: string, pace?: () => Promise<void>): Promise<number> {
  const directory = await openDirectory(backend);
  const replay = openReplay(directory, pace);
  const every = Math.ceil(people / 5);
  const memory: number[] = [];
  let half = 0;
  const seconds = await forAll(people, async (done) => {
    await replay.create(someone(directory.domain));
    if (done % every === 0) memory.push((await getRss(server.pid)) / MIB);
    if (done === Math.ceil(people / 2)) half = await server.held();
  });
  const end = await server.held();
  const perSecond = (2 * people) / seconds;
  console.log(
    `${name}: ${people} people, ${perSecond.toFixed(1)} requests/s; resident MiB ` +
      `${memory.map((mib) => mib.toFixed(0)).join(', ')}; referred to ` +
      `${(half / MIB).toFixed(1)} at half, ${(end / MIB).toFixed(1)} in the end`,
  );
  if (end - half > GROWTH) miss('the server refers to more and more');
  return perSecond;
}

/** A turn every so many milliseconds, in the order of asking. */
function pacer(perSecond: number): () => Promise<void> {
  let next = performance.now();
  return async () => {
    next = Math.max(next + 1_000 / perSecond, performance.now());
    await sleep(Math.max(0, next - performance.now()));
  };
}

async function compare(perSecond: number): Promise<void> {
  const directory = await openDirectory(backend);
  const templates = await recordTemplates(backend, directory);
  const environment = {
    PORT: String(ports[1]),
    DATABASE_URL: backend.environment['DATABASE_URL'] ?? '',
    TEMPLATES: JSON.stringify(templates),
  };
  servers.push(await startServer({ port: ports[1], file: BARE, environment }));
  const ask = async (kind: string, userName: string) => {
    const response = await fetch(`http://127.0.0.1:${ports[1]}/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName }),
    });
    if (response.status !== 201) throw new Error(`the bare handler: ${response.status}`);
  };
  const seconds = await forAll(people, async () => {
    const { userName } = someone(directory.domain);
    await ask('find', userName);
    await ask('create', userName);
  });
  const bare = (2 * people) / seconds;
  const counts = `${templates.find.statements.length} and ${templates.create.statements.length}`;
  console.log(`bare handler, ${counts} statements: ${bare.toFixed(1)} requests/s`);
  console.log(`ratio ${(perSecond / bare).toFixed(2)}`);
}

/** People are let go, one after the other: is their next request answered? */
async function letGo(): Promise<void> {
  const directory = await openDirectory(backend);
  const replay = openReplay(directory);
  const times: number[] = [];
  let late = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { email, cookie } = await addMember(backend, directory);
    const id = await replay.create({ ...someone(directory.domain), userName: email });
    const look = async () =>
      (await fetch(`${origin}/api/v1/tenants/${directory.tenant.slug}`, { headers: { cookie } }))
        .status;
    if ((await look()) !== 200) throw new Error('a member has no access');
    const sent = performance.now();
    await replay.setActive(id, false);
    times.push(performance.now() - sent);
    if ((await look()) === 200) late += 1;
  }
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
  console.log(
    `let go: ${ROUNDS}, answered after ${median.toFixed(1)} ms; let in afterwards ${late}`,
  );
  if (late > 0) miss('someone got in after they were let go');
}

try {
  const environment = {
    ...backend.environment,
    PORT: String(ports[0]),
    RATE_LIMIT_FACTOR: '1000',
  };
  const server = await startServer({
    port: ports[0],
    file: `${WEB}server.ts`,
    cwd: WEB,
    environment,
  });
  servers.push(server);
  await push(server, 'at the rate of the client', pacer(CLIENT_RATE));
  await compare(await push(server, 'as fast as answered'));
  await letGo();
  const told = [...statuses].map(([status, count]) => `${status}: ${count}`).join(', ');
  console.log(`answers ${told}`);
  if ([...statuses.keys()].some((status) => status === 0 || status >= 500)) miss('an answer');
  if (failed) process.exitCode = 1;
} finally {
  for (const server of servers) await server.stop();
  await backend.stop();
  await cluster.stop();
}
