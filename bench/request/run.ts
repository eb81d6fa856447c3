/**
 * What a request costs, beside what it is made of, in one run: the API on its two mounts, bare Hono
 * with the same SQL, and empty handlers. All servers are up together and take turns, so that what
 * else the machine does falls on all alike. Builds the web app first if that has not been done.
 *
 * Usage: npm run bench:request -- [--seconds N] [--rounds N] [--only text] [--profile]
 * `--only` takes the cases whose name holds the text; `--profile` writes processor profiles.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HAS_PGBOUNCER, startPgBouncer } from '@gatehouse/testing/pgbouncer';
import { freePort } from '@gatehouse/testing/ports';
import { buildWeb } from '../../tools/start/build-web.ts';
import { load, type Load, type MakeRequest } from './load.ts';
import { buildEmptyNextApp, NEXT } from './next-app.ts';
import { makeApiKey, getRequests } from './requests.ts';
import { type Start, startServer, type Subject } from './server.ts';
import { setStage } from './stage.ts';

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
/** Requests of each case before anything is measured, so that its code has been compiled. */
const WARM_UP = 5_000;

type Requests = ReturnType<typeof getRequests>;
type ServerName = 'bare' | 'node' | 'unnamed' | 'pgbouncer' | 'next' | 'empty';
type Declared = [name: string, server: ServerName, request: keyof Requests, status?: number];

interface Case {
  readonly name: string;
  readonly subject: Subject;
  readonly make: MakeRequest;
  readonly status: number;
  readonly figures: Figures[];
}

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of the server process for each request. */
  readonly cpu: number;
  readonly roundTrips: number;
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const WEB = path('../../apps/web/');
const LIST = 'Node mount: 20 projects, session';
const NEXT_LIST = 'Next mount: 20 projects, session';
const BARE = 'bare Hono: the same two statements';
const EMPTY_NEXT = 'Next: an empty route handler';
const WRITE = 'Node mount: create a project';
const POOLER = 'as for a pooler: 20 projects, session';

const CASES: readonly Declared[] = [
  ['bare Hono: empty', 'bare', 'empty'],
  [BARE, 'bare', 'bareList'],
  ['Node mount: nothing there (404)', 'node', 'nothing', 404],
  [LIST, 'node', 'list'],
  ['Node mount: 20 projects, Bearer token', 'node', 'listByToken'],
  ['Node mount: 20 projects, API key', 'node', 'listByKey'],
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

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
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
  const chosen = CASES.filter(([name]) => name.includes(values.only));
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

function loadCase({ subject, make, status }: Case, seconds: number): Promise<Load> {
  return load({ port: subject.port, connections: CONNECTIONS, seconds, make, status });
}

async function warmUp(one: Case): Promise<void> {
  let done = 0;
  while (done < WARM_UP) {
    done += (await loadCase(one, 0.5)).requests;
  }
}

async function measure(one: Case): Promise<Figures> {
  const before = await one.subject.usage();
  const { perSecond, p50, p99, requests } = await loadCase(one, seconds);
  const after = await one.subject.usage();
  return {
    perSecond,
    p50,
    p99,
    cpu: (after.cpu - before.cpu) / requests,
    roundTrips: (after.roundTrips - before.roundTrips) / requests,
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

/** The middle one of every figure over the rounds. */
function middle(one: Case, figure: keyof Figures): number {
  return median(one.figures.map((figures) => figures[figure]));
}

function print(cases: readonly Case[]): void {
  console.log(
    `${CONNECTIONS} connections, medians of ${rounds} rounds of ${seconds} s, Node ${process.version}\n`,
  );
  const titles = ['req/s', 'p50 ms', 'p99 ms', 'CPU µs', 'round trips'];
  console.log(''.padEnd(40) + titles.map((title) => title.padStart(12)).join(''));
  for (const one of cases) {
    const texts = [
      middle(one, 'perSecond').toFixed(0),
      middle(one, 'p50').toFixed(2),
      middle(one, 'p99').toFixed(2),
      middle(one, 'cpu').toFixed(0),
      middle(one, 'roundTrips').toFixed(2),
    ];
    console.log(one.name.padEnd(40) + texts.map((text) => text.padStart(12)).join(''));
  }
}

function printAims(cases: readonly Case[]): void {
  const find = (name: string) => cases.find((one) => one.name === name);
  const ratio = (title: string, name: string, other: string, aim: string) => {
    const [one, beside] = [find(name), find(other)];
    if (!one || !beside) return;
    const perRound = one.figures.map(
      ({ perSecond }, round) => perSecond / (beside.figures[round]?.perSecond ?? NaN),
    );
    const cpu = middle(beside, 'cpu') / middle(one, 'cpu');
    console.log(
      `${title.padEnd(40)} ${median(perRound).toFixed(2)} (by CPU ${cpu.toFixed(2)}), aim >= ${aim}`,
    );
  };
  const trips = (title: string, name: string, aim: string) => {
    const one = find(name);
    if (one) {
      console.log(`${title.padEnd(40)} ${middle(one, 'roundTrips').toFixed(2)}, aim <= ${aim}`);
    }
  };
  console.log('\nratios of rates, the median of the rounds');
  ratio('session list : bare Hono, same SQL', LIST, BARE, '0.65');
  ratio('session list : empty Next handler', LIST, EMPTY_NEXT, '2');
  ratio('session list as for a pooler : without', POOLER, LIST, '0.70');
  ratio("Next mount's list : empty Next handler", NEXT_LIST, EMPTY_NEXT, '0.60');
  trips('round trips of the session list', LIST, '2');
  trips('round trips of a write', WRITE, '6');
}

try {
  const cases = await prepare();
  for (const one of cases) await warmUp(one);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of cases) one.figures.push(await measure(one));
  }
  print(cases);
  printAims(cases);
} finally {
  for (const subject of subjects) await subject.stop();
  await stage.stop();
}
