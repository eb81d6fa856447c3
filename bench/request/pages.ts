/**
 * What a page costs the server: each page of a tenant as a document and as a navigation of the
 * client, beside an empty page of the same Next and the API's answer with the same rows; then what
 * four people on a page do to the API. Fails when an aim is missed. Builds what is not built.
 *
 * Usage: npm run bench:pages -- [--against REF] [--only TEXT,TEXT] [--rounds N] [--seconds N] [--profile]
 * `--against` measures another commit in the same run, each on a database of its own.
 */
import { request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { freePort } from '@gatehouse/testing/ports';
import { load, type Load } from './load.ts';
import { buildEmptyNextApp, NEXT } from './next-app.ts';
import { API_LIST, type Ask, ASKS, getRequest } from './pages-cases.ts';
import {
  type Figures,
  getResults,
  getStallResults,
  type Measured,
  printPages,
  printSummary,
} from './pages-report.ts';
import { prepareCommit, prepareFolder, startVersion, type Version } from './pages-stage.ts';
import { startServer, type Subject } from './server.ts';

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    setting: { type: 'string', multiple: true, default: [] },
    profile: { type: 'boolean', default: false },
  },
});
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
/** Parts of the names of what is measured. */
const only = values.only.split(',');
const EMPTY_PAGES: Readonly<Record<string, string>> = {
  '/page': 'an empty page, drawn for each request',
  '/shell': 'an empty page, drawn by the build',
};
const CONNECTIONS = 4;
/** Before anything is measured: until its code has been compiled, and two turns cost the same. */
const WARM_UP = { requests: 100, seconds: 0.5, alike: 0.1, turns: 12 };

interface Case {
  readonly version: string;
  readonly ask: Ask;
  readonly subject: Subject;
  readonly bytes: Buffer;
}

const versions: Version[] = [];
const subjects: Subject[] = [];

async function prepare(): Promise<Case[]> {
  await prepareFolder(ROOT);
  const settings = Object.fromEntries(values.setting.map((text) => text.split('=', 2)));
  const { profile } = values;
  versions.push(await startVersion('now', ROOT, { profile, settings }));
  if (values.against !== undefined) {
    const folder = await prepareCommit(values.against);
    versions.push(await startVersion(values.against, folder, { profile: false, settings: {} }));
  }
  const cwd = await buildEmptyNextApp();
  const port = await freePort();
  const args = ['start', '-H', '127.0.0.1', '-p', String(port)];
  const empty = await startServer({ port, file: NEXT, args, cwd, environment: {} });
  subjects.push(empty);
  const cases = [...emptyCases(empty), ...[API_LIST, ...ASKS].flatMap(toCases)].filter(
    ({ ask }) => only.some((text) => ask.name.includes(text)) || ask.path in EMPTY_PAGES,
  );
  const known: Case[] = [];
  for (const one of cases) if (await isKnown(one)) known.push(one);
  return known;
}

/** Another commit need not have the page. On a busy machine the first request of all may come too early. */
async function isKnown(one: Case, attempt = 1): Promise<boolean> {
  const { status } = await ask(one);
  if (status >= 500 && attempt < 5) return isKnown(one, attempt + 1);
  return status === (one.ask.status ?? 200) || one.version !== values.against;
}

function emptyCases(subject: Subject): Case[] {
  const get = (path: string) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
  return Object.entries(EMPTY_PAGES).map(([path, name]) => ({
    version: 'Next',
    ask: { name, path },
    subject,
    bytes: get(path),
  }));
}

/** Both versions take turns. */
function toCases(ask: Ask): Case[] {
  return versions.map((version) => ({
    version: version.name,
    ask,
    subject: version.subject,
    bytes: getRequest(ask, version),
  }));
}

function loadCase({ ask, subject, bytes }: Case, time: number): Promise<Load> {
  return load({
    port: subject.port,
    connections: CONNECTIONS,
    seconds: time,
    make: () => bytes,
    status: ask.status ?? 200,
  });
}

async function warmUp(one: Case): Promise<void> {
  let [done, last] = [0, Infinity];
  for (let turn = 0; turn < WARM_UP.turns; turn += 1) {
    const { cpu, requests } = await measure(one, WARM_UP.seconds);
    const alike = Math.abs(cpu - last) < WARM_UP.alike * cpu;
    [done, last] = [done + requests, cpu];
    if (alike && done >= WARM_UP.requests) return;
  }
}

async function measure(one: Case, time = seconds): Promise<Figures & { requests: number }> {
  const before = await one.subject.usage();
  const { perSecond, p50, p99, firstByte, requests } = await loadCase(one, time);
  const after = await one.subject.usage();
  return {
    perSecond,
    p50,
    p99,
    firstByte,
    requests,
    cpu: (after.cpu - before.cpu) / requests / 1_000,
    roundTrips: (after.roundTrips - before.roundTrips) / requests,
  };
}

/** The answer, as it is without compression. */
function ask({ bytes, subject }: Case): Promise<{ status: number; body: Buffer }> {
  const [first = '', ...lines] = bytes.toString().trim().split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(': ', 2)));
  return new Promise((resolve, reject) => {
    const path = first.split(' ')[1];
    httpRequest({ host: '127.0.0.1', port: subject.port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** The API's list by four connections, alone and while four people are on the page of members. */
async function measureStall(version: Version): Promise<{ alone: Load; beside: Load }> {
  const list = toCases(API_LIST).find(({ subject }) => subject === version.subject);
  const members = ASKS.find(({ path }) => path === 'members');
  const page = members && toCases(members).find(({ subject }) => subject === version.subject);
  if (!list || !page) throw new Error('there is no such case');
  await warmUp(list);
  const alone = await loadCase(list, seconds);
  const [beside] = await Promise.all([loadCase(list, seconds), loadCase(page, seconds)]);
  return { alone, beside };
}

try {
  const cases = await prepare();
  const measured: Measured[] = [];
  for (const one of cases) {
    await warmUp(one);
    const { body } = await ask(one);
    const sizes = { bytes: body.length, gzipped: gzipSync(body).length };
    measured.push({ version: one.version, ask: one.ask, ...sizes, figures: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, one] of cases.entries()) measured[at]?.figures.push(await measure(one));
  }
  console.log(
    `${CONNECTIONS} connections, medians of ${rounds} rounds of ${seconds} s, Node ${process.version}\n`,
  );
  printPages(measured);
  const stalls = [];
  for (const version of versions) {
    const turns = [];
    for (let round = 0; round < rounds; round += 1) turns.push(await measureStall(version));
    stalls.push({ version: version.name, turns });
  }
  const title = `medians of ${rounds} rounds of ${seconds} s, half of the spread of all rounds`;
  const results = [...getResults(measured), ...getStallResults(stalls)];
  if (!printSummary(title, results)) process.exitCode = 1;
} finally {
  for (const { stop } of versions) await stop();
  for (const subject of subjects) await subject.stop();
}
