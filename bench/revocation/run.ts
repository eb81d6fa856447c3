/**
 * How long someone who has just lost a right still has it: from the answer to the one who took it
 * away, given by one production server, to the first refusal, by that server and by another one on
 * the same database. The person asks both without a pause all the while.
 *
 * Usage: npm run bench:revocation -- [--rounds N]; exits with 1 when the promise is not kept.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBackend } from '@gatehouse/api/test-suite';
import { freePort } from '@gatehouse/testing/ports';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';
import { buildWeb } from '../../tools/start/build-web.ts';
import { startServer, type Subject } from '../request/server.ts';
import { ask, type Replica } from './ask.ts';
import { CHANGES, CREDENTIALS, setScene, type Scene } from './changes.ts';

const PROMISE_MS = 1_000;
const REFUSALS = new Set([401, 403, 404]);

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '25' } } });
const rounds = Number(values.rounds);
const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
const ports = [await freePort(), await freePort()];
const origin = `http://127.0.0.1:${ports[0]}`;
const cluster = await startTestCluster(QUEUES);
const backend = await startBackend(cluster.address, origin);
const servers: Subject[] = [];

interface Outcome {
  /** Milliseconds from the answer to the first refusal. */
  readonly delay: number;
  /** Requests that were sent after the answer and let through all the same. */
  readonly late: number;
}

/** Asks until refused; `since` tells when the right was taken away, once it was. */
async function watch(
  replica: Replica,
  scene: Scene,
  started: () => void,
  since: () => number | null,
): Promise<Outcome> {
  let late = 0;
  for (let allowed = 0; ; allowed += 1) {
    const sent = performance.now();
    const answered = since();
    const status = await ask(replica, scene.allowed);
    started();
    const now = performance.now();
    if (status !== 200) {
      if (allowed === 0 || !REFUSALS.has(status)) throw new Error(`answered with ${status}`);
      const taken = since();
      return { delay: taken === null ? 0 : Math.max(0, now - taken), late };
    }
    if (answered !== null && sent > answered) late += 1;
    if (answered !== null && now - answered > 10 * PROMISE_MS) throw new Error('never refused');
  }
}

async function measure(replicas: readonly Replica[], scene: Scene): Promise<Outcome[]> {
  let taken: number | null = null;
  const running: Promise<void>[] = [];
  const watching = replicas.map((replica) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    running.push(promise);
    return watch(replica, scene, resolve, () => taken);
  });
  await Promise.all(running);
  const status = await ask(replicas[0] as Replica, scene.change);
  if (status >= 300) throw new Error(`the change was answered with ${status}`);
  taken = performance.now();
  return Promise.all(watching);
}

function report(name: string, outcomes: readonly Outcome[]): boolean {
  const delays = outcomes.map(({ delay }) => delay).toSorted((a, b) => a - b);
  const at = (part: number) => delays[Math.floor(delays.length * part)] ?? NaN;
  const late = outcomes.reduce((sum, outcome) => sum + outcome.late, 0);
  const figures = [at(0.5), at(0.99), at(1 - 1 / delays.length)].map((ms) => ms.toFixed(1));
  console.log(
    name.padEnd(34) + [...figures, String(late)].map((figure) => figure.padStart(10)).join(''),
  );
  return late === 0 && at(0.99) <= PROMISE_MS;
}

try {
  for (const port of ports) {
    const file = `${WEB}server.ts`;
    const environment = { ...backend.environment, PORT: String(port), RATE_LIMIT_FACTOR: '1000' };
    servers.push(await startServer({ port, file, cwd: WEB, environment }));
  }
  const replicas = ports.map((port) => ({ port, host: `127.0.0.1:${ports[0]}` }));
  console.log(`two replicas, ${rounds} rounds each, milliseconds from the answer to the refusal\n`);
  console.log(
    ''.padEnd(34) + ['p50', 'p99', 'longest', 'late'].map((title) => title.padStart(10)).join(''),
  );
  const all: Outcome[] = [];
  let kept = true;
  for (const [name, change] of Object.entries(CHANGES)) {
    for (const by of CREDENTIALS) {
      const outcomes: Outcome[] = [];
      for (let round = 0; round < rounds; round += 1) {
        outcomes.push(...(await measure(replicas, await setScene(backend.target, by, change))));
      }
      all.push(...outcomes);
      kept = report(`${name}, by ${by}`, outcomes) && kept;
    }
  }
  kept = report('all', all) && kept;
  console.log(
    `\npromise: p99 within ${PROMISE_MS} ms, nothing let through: ${kept ? 'kept' : 'BROKEN'}`,
  );
  if (!kept) process.exitCode = 1;
} finally {
  for (const server of servers) await server.stop();
  await backend.stop();
  await cluster.stop();
}
