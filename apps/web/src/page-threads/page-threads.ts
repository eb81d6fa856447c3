import { randomUUID } from 'node:crypto';
import { Agent, type ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Family } from '@gatehouse/telemetry/metrics';
import type { PageDrawer } from './draw-pages.ts';
import type { FromThread, ToThread } from './messages.ts';
import { passOn } from './pass-on.ts';

interface Options {
  readonly count: number;
  /** What a thread runs: `page-thread.ts`. */
  readonly script: URL;
  /** Told of threads that ended by themselves. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds until a thread that has ended is started again. */
  readonly pause?: number;
}

interface Thread {
  readonly worker: Worker;
  readonly socketPath: string;
  readonly agent: Agent;
  open: number;
}

/** Milliseconds a thread has to close what it uses. */
const PATIENCE = 5_000;

/** Threads that draw pages, so that no other request waits for one. Resolves when all of them can. */
export async function startPageThreads(options: Options): Promise<PageDrawer> {
  const { count, script, onError, pause = 1_000 } = options;
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-'));
  const up = new Set<Thread>();
  const all = new Set<Worker>();
  let closing = false;

  /** Resolves when it is up, or has failed to; afterwards one that ends is followed by another. */
  async function start(): Promise<void> {
    const socketPath = getSocketPath(folder);
    const worker = new Worker(script, { workerData: { socketPath }, name: 'pages' });
    all.add(worker);
    const agent = new Agent({ keepAlive: true });
    const thread: Thread = { worker, socketPath, agent, open: 0 };
    worker.on('error', onError);
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        up.delete(thread);
        all.delete(worker);
        agent.destroy();
        resolve();
        if (!closing) void wait(pause).then(start);
      });
    });
    await Promise.race([getMessage(worker, 'ready'), ended]);
    if (all.has(worker)) up.add(thread);
  }

  await Promise.all(Array.from({ length: count }, start));
  return {
    idle: null,
    draw: async (request, response) => {
      const [thread] = [...up].toSorted((a, b) => a.open - b.open);
      if (!thread) return busy(response);
      thread.open += 1;
      try {
        await passOn(request, response, thread);
      } finally {
        thread.open -= 1;
      }
    },
    ready: () => (up.size > 0 ? Promise.resolve() : Promise.reject(new Error('no thread is up'))),
    readMetrics: async () => {
      const read = await Promise.all([...up].map(({ worker }) => readMetrics(worker)));
      return read.flat();
    },
    close: async () => {
      closing = true;
      await Promise.all([...all].map(stop));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In a folder that no other user reads; Windows has names instead. */
function getSocketPath(folder: string): string {
  const name = randomUUID().slice(0, 8);
  return process.platform === 'win32' ? `\\\\.\\pipe\\gatehouse-${name}` : join(folder, name);
}

function getMessage<K extends FromThread['kind']>(
  worker: Worker,
  kind: K,
): Promise<Extract<FromThread, { kind: K }>> {
  return new Promise((resolve) => {
    function take(message: FromThread) {
      if (message.kind !== kind) return;
      worker.off('message', take);
      resolve(message as Extract<FromThread, { kind: K }>);
    }
    worker.on('message', take);
  });
}

function tell(worker: Worker, message: ToThread): void {
  worker.postMessage(message);
}

async function readMetrics(worker: Worker): Promise<readonly Family[]> {
  const answer = getMessage(worker, 'metrics');
  tell(worker, 'metrics');
  const read = await Promise.race([answer, wait(PATIENCE, null, { ref: false })]);
  return read?.families ?? [];
}

async function stop(worker: Worker): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  tell(worker, 'stop');
  await Promise.race([ended, wait(PATIENCE, null, { ref: false })]);
  await worker.terminate();
}

function busy(response: ServerResponse): void {
  response.writeHead(503, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '2',
    Connection: 'close',
  });
  response.end('Service Unavailable\n');
}
