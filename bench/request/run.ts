/**
 * What a request costs, beside what it is made of, in one run: the API on its two mounts, bare Hono
 * with the same SQL, and empty handlers. All servers are up together and take turns, so that what
 * else the machine does falls on all alike. Builds the web app first if that has not been done.
 *
 * Usage: npm run bench:request -- [--seconds N] [--rounds N] [--only text] [--profile]
 * `--only` takes the cases whose name holds one of these texts, with commas between them;
 * `--profile` writes processor profiles. Exits with 1 when an aim is missed.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HAS_PGBOUNCER, startPgBouncer } from '@gatehouse/testing/pgbouncer';
import { freePort } from '@gatehouse/testing/ports';
import { buildWeb } from '../../tools/start/build-web.ts';
import {
  BARE,
  BARE_MEMBERS,
  BARE_TOGETHER,
  EMPTY_NEXT,
  LIST,
  MEMBERS,
  NEXT_LIST,
  POOLER,
  WRITE,
} from './aims.ts';
import type { Case, Figures } from './case.ts';
import { load } from './load.ts';
import { buildEmptyNextApp, NEXT } from './next-app.ts';
import { makeApiKey, getRequests } from './requests.ts';
import { type Start, startServer, type Subject } from './server.ts';
import { setStage } from './stage.ts';
import { printSummary } from './summary.ts';
import { warmUp } from './warm-up.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const CONNECTIONS = 16;

type Requests = ReturnType<typeof getRequests>;
type ServerName = 'bare' | 'node' | 'unnamed' | 'pgbouncer' | 'next' | 'empty';
type Declared = [name: string, server: ServerName, request: keyof Requests, status?: number];

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const WEB = path('../../apps/web/');
const CASES: readonly Declared[] = [
  ['bare Hono: empty', 'bare', 'empty'],
  [BARE, 'bare', 'bareList'],
  [BARE_TOGETHER, 'bare', 'bareTogether'],
  [BARE_MEMBERS, 'bare', 'bareMembers'],
  ['Node mount: nothing there (404)', 'node', 'nothing', 404],
  [LIST, 'node', 'list'],
  ['Node mount: 20 projects, Bearer token', 'node', 'listByToken'],
  ['Node mount: 20 projects, API key', 'node', 'listByKey'],
  [MEMBERS, 'node', 'members'],
  [WRITE, 'node', 'write', 201],
  [POOLER, 'unnamed', 'list'],
  ['as for a pooler: create a project', 'unnamed', 'write', 201],
  ...(HAS_PGBOUNCER
    ? [['behind PgBouncer, a pooler: 20 projects', 'pgbouncer', 'list'] satisfies Declared]
    : []),
  ['Next mount: nothing there (404)', 'next', 'nothing', 404],
  [NEXT_LIST, 'next', 'list'],
  [EMPTY_NEXT, 'empty', 'empty'],
];

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(1_800_000));
const nodePort = await freePort();
const origin = `http://127.0.0.1:${nodePort}`;
const stage = await setStage(origin);
const { environment } = stage;
const subjects: Subject[] = [];

async function start(server: Omit<Start, 'profile'>): Promise<Subject> {
  const subject = await startServer({ ...server, profile: values.profile });
  subjects.push(subject);
  return subject;
}

/** The web app on its own server. All of them have the origin of the first. */
async function startNode(port: number, settings: Start['environment'] = {}): Promise<Subject> {
  return start({
    port,
    file: `${WEB}server.ts`,
    cwd: WEB,
    environment: { ...environment, PORT: String(port), ...settings },
  });
}

/** `next start` of the app in this folder. */
async function startNext(cwd: string, environment: Start['environment']): Promise<Subject> {
  const port = await freePort();
  const args = ['start', '-H', '127.0.0.1', '-p', String(port)];
  return start({ port, file: NEXT, args, cwd, environment });
}

const STARTS: Record<ServerName, () => Promise<Subject>> = {
  bare: async () => {
    const port = await freePort();
    const file = path('bare.ts');
    return start({ port, file, environment: { ...environment, PORT: String(port) } });
  },
  node: () => startNode(nodePort),
  unnamed: async () => startNode(await freePort(), { DATABASE_POOLER: 'transaction' }),
  pgbouncer: async () => {
    const { url, stop } = await startPgBouncer(environment['DATABASE_URL'] ?? '');
    const settings = { DATABASE_URL: url, DATABASE_POOLER: 'transaction' };
    const subject = await startNode(await freePort(), settings);
    subjects.push({ ...subject, stop });
    return subject;
  },
  next: () => startNext(WEB, environment),
  empty: async () => startNext(await buildEmptyNextApp(), {}),
};

/** The cases that were asked for, with their servers up. */
async function prepare(): Promise<Case[]> {
  const texts = values.only.split(',');
  const chosen = CASES.filter(([name]) => texts.some((text) => name.includes(text)));
  const started = new Map<ServerName, Subject>();
  for (const server of new Set(chosen.map(([, server]) => server))) {
    started.set(server, await STARTS[server]());
  }
  const key = started.has('node') ? await makeApiKey(stage, origin) : '';
  const requests = getRequests(stage, `127.0.0.1:${nodePort}`, key);
  return chosen.map(([name, server, request, status = 200]) => {
    const subject = started.get(server);
    if (!subject) throw new Error(`${server} was not started`);
    return { name, subject, make: requests[request], status, figures: [] };
  });
}

async function measure(one: Case, seconds: number): Promise<Figures> {
  const { subject, make, status } = one;
  const before = await subject.usage();
  const plan = { port: subject.port, connections: CONNECTIONS, seconds, make, status };
  const { perSecond, p50, p99, requests } = await load(plan);
  const after = await subject.usage();
  return {
    perSecond,
    p50,
    p99,
    requests,
    cpu: (after.cpu - before.cpu) / requests,
    roundTrips: (after.roundTrips - before.roundTrips) / requests,
  };
}

try {
  const cases = await prepare();
  const warm = await warmUp(cases, (one) => measure(one, 1));
  console.log(`warm after ${warm.rounds} rounds${warm.steady ? '' : ', and not steady yet'}`);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of cases) one.figures.push(await measure(one, seconds));
  }
  const title = `${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s, Node ${process.version}`;
  if (!printSummary(title, cases)) process.exitCode = 1;
} finally {
  for (const subject of subjects) await subject.stop();
  await stage.stop();
}
