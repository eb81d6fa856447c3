/**
 * What a request costs, beside what it is made of, in one run: the API on its two mounts, bare Hono
 * with the same SQL, and empty handlers. All servers are up together and take turns, so that what
 * else the machine does falls on all alike. Builds the web app first if that has not been done.
 *
 * Usage: pnpm bench:request [--seconds N] [--rounds N] [--only text] [--profile]
 * `--only` takes the cases whose name holds the text; `--profile` writes processor profiles.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '@gatehouse/testing/ports';
import { buildWeb } from '../../tools/start/build-web.ts';
import { load, type MakeRequest } from './load.ts';
import { buildEmptyNextApp, NEXT } from './next-app.ts';
import { makeApiKey, requestsOf } from './requests.ts';
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
const WARM_UP = 3;

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

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
const emptyApp = await buildEmptyNextApp();
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

/** `next start` of the app in this folder. */
async function startNext(cwd: string, environment: Start['environment']): Promise<Subject> {
  const port = await freePort();
  const args = ['start', '-H', '127.0.0.1', '-p', String(port)];
  return start({ port, file: NEXT, args, cwd, environment });
}

async function startAll(): Promise<Case[]> {
  const barePort = await freePort();
  const bare = await start({
    port: barePort,
    file: path('bare.ts'),
    environment: { ...environment, PORT: String(barePort) },
  });
  const node = await start({
    port: nodePort,
    file: `${WEB}server.ts`,
    cwd: WEB,
    environment: { ...environment, PORT: String(nodePort) },
  });
  const next = await startNext(WEB, environment);
  const empty = await startNext(emptyApp, {});
  const host = `127.0.0.1:${nodePort}`;
  const requests = requestsOf(stage, host, await makeApiKey(stage, origin));
  const of = (name: string, subject: Subject, make: MakeRequest, status = 200): Case => {
    return { name, subject, make, status, figures: [] };
  };
  return [
    of('bare Hono: empty', bare, requests.empty),
    of(BARE, bare, requests.bareList),
    of('Node mount: nothing there (404)', node, requests.nothing, 404),
    of(LIST, node, requests.list),
    of('Node mount: 20 projects, Bearer token', node, requests.listByToken),
    of('Node mount: 20 projects, API key', node, requests.listByKey),
    of(WRITE, node, requests.write, 201),
    of('Next mount: nothing there (404)', next, requests.nothing, 404),
    of(NEXT_LIST, next, requests.list),
    of(EMPTY_NEXT, empty, requests.empty),
  ];
}

function run({ subject, make, status }: Case, time: number) {
  return load(subject.port, CONNECTIONS, time, make, status);
}

async function measure(one: Case): Promise<Figures> {
  const before = await one.subject.usage();
  const { perSecond, p50, p99, requests } = await run(one, seconds);
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
    if (one)
      console.log(`${title.padEnd(40)} ${middle(one, 'roundTrips').toFixed(2)}, aim <= ${aim}`);
  };
  console.log('\nratios of rates, the median of the rounds');
  ratio('session list : bare Hono, same SQL', LIST, BARE, '0.65');
  ratio('session list : empty Next handler', LIST, EMPTY_NEXT, '2');
  ratio("Next mount's list : empty Next handler", NEXT_LIST, EMPTY_NEXT, '0.60');
  trips('round trips of the session list', LIST, '2');
  trips('round trips of a write', WRITE, '6');
}

try {
  const cases = (await startAll()).filter(({ name }) => name.includes(values.only));
  for (const one of cases) await run(one, WARM_UP);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of cases) one.figures.push(await measure(one));
  }
  print(cases);
  printAims(cases);
} finally {
  for (const subject of subjects) await subject.stop();
  await stage.stop();
}
