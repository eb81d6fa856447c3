/**
 * What a request costs, beside what it is made of, in one run: the API on its two mounts, bare Hono
 * with the same SQL, and empty handlers. Builds the web app first if that has not been done.
 *
 * Usage: pnpm bench:request [--seconds N] [--profile] [--only node,bare,next,empty]
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
    seconds: { type: 'string', default: '3' },
    profile: { type: 'boolean', default: false },
    only: { type: 'string', default: 'node,bare,next,empty' },
  },
});
const seconds = Number(values.seconds);
const only = values.only.split(',');
const CONNECTIONS = 16;
const WARM_UP = 1.5;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const WEB = path('../../apps/web/');
const rates = new Map<string, number>();

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
const emptyApp = only.includes('empty') ? await buildEmptyNextApp() : '';
const [nodePort, barePort, nextPort, emptyPort] = [
  await freePort(),
  await freePort(),
  await freePort(),
  await freePort(),
];
const origin = `http://127.0.0.1:${nodePort}`;
const stage = await setStage(origin);
const { environment } = stage;

console.log(`${CONNECTIONS} connections, ${seconds} s each, Node ${process.version}\n`);
console.log(
  `${''.padEnd(44)}${['req/s', 'p50 ms', 'p99 ms', 'CPU µs', 'round trips'].map((name) => name.padStart(12)).join('')}`,
);

async function measure(name: string, subject: Subject, make: MakeRequest, status = 200) {
  await load(subject.port, CONNECTIONS, WARM_UP, make, status);
  const before = await subject.usage();
  const { perSecond, p50, p99, requests } = await load(
    subject.port,
    CONNECTIONS,
    seconds,
    make,
    status,
  );
  const after = await subject.usage();
  rates.set(name, perSecond);
  const figures = [
    perSecond.toFixed(0),
    p50.toFixed(2),
    p99.toFixed(2),
    ((after.cpu - before.cpu) / requests).toFixed(0),
    ((after.roundTrips - before.roundTrips) / requests).toFixed(2),
  ];
  console.log(name.padEnd(44) + figures.map((figure) => figure.padStart(12)).join(''));
}

async function withServer(name: string, start: Start, work: (subject: Subject) => Promise<void>) {
  if (!only.includes(name)) return;
  const subject = await startServer({ ...start, profile: values.profile });
  try {
    await work(subject);
  } finally {
    await subject.stop();
  }
}

try {
  const bareStart = {
    port: barePort,
    file: path('bare.ts'),
    environment: { ...environment, PORT: String(barePort) },
  };
  await withServer('bare', bareStart, async (subject) => {
    const requests = requestsOf(stage, 'bare', '');
    await measure('bare Hono: empty', subject, requests.empty);
    await measure('bare Hono: the same two statements', subject, requests.bareList);
  });
  const node = {
    port: nodePort,
    file: `${WEB}server.ts`,
    cwd: WEB,
    environment: { ...environment, PORT: String(nodePort) },
  };
  await withServer('node', node, async (subject) => {
    const requests = requestsOf(stage, `127.0.0.1:${nodePort}`, await makeApiKey(stage, origin));
    await measure('Node mount: nothing there (404)', subject, requests.nothing, 404);
    await measure('Node mount: 20 projects, session', subject, requests.list);
    await measure('Node mount: 20 projects, Bearer token', subject, requests.listByToken);
    await measure('Node mount: 20 projects, API key', subject, requests.listByKey);
    await measure('Node mount: create a project', subject, requests.write, 201);
  });
  const next = {
    port: nextPort,
    file: NEXT,
    args: ['start', '-H', '127.0.0.1', '-p', String(nextPort)],
    cwd: WEB,
    environment,
  };
  await withServer('next', next, async (subject) => {
    const requests = requestsOf(stage, 'next', '');
    await measure('Next mount: nothing there (404)', subject, requests.nothing, 404);
    await measure('Next mount: 20 projects, session', subject, requests.list);
  });
  const empty = {
    port: emptyPort,
    file: NEXT,
    args: ['start', '-H', '127.0.0.1', '-p', String(emptyPort)],
    cwd: emptyApp,
    environment: {},
  };
  await withServer('empty', empty, async (subject) => {
    await measure('Next: an empty route handler', subject, requestsOf(stage, 'next', '').empty);
  });
} finally {
  await stage.stop();
}

const ratio = (one: string, other: string) => (rates.get(one) ?? NaN) / (rates.get(other) ?? NaN);
const list = 'Node mount: 20 projects, session';
const emptyNext = 'Next: an empty route handler';
console.log(`
session list : bare Hono, same SQL     ${ratio(list, 'bare Hono: the same two statements').toFixed(2)}   aim 0.65
session list : empty Next handler      ${ratio(list, emptyNext).toFixed(2)}   aim 2
Next mount's list : empty Next handler ${ratio('Next mount: 20 projects, session', emptyNext).toFixed(2)}   aim 0.60`);
