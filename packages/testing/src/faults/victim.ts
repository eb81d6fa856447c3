import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that is started, killed and started again. */
export interface VictimOptions {
  readonly name: string;
  /** Arguments of Node: a script and its own. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Tells whether it does its work; asked until it says so. */
  readonly ready: () => Promise<boolean>;
}

/** A real process of the product, to be treated badly. */
export interface Victim {
  readonly name: string;
  /** Starts it and waits until it is ready. @throws Error with the end of its log */
  start(): Promise<void>;
  /** Starts it, and waits for nothing. */
  spawn(): void;
  /** Waits until it is ready. @throws Error with the end of its log when it ends or takes too long */
  untilReady(): Promise<void>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** Sends SIGTERM; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Everything that it has written, all its lives together. */
  log(): string;
  readonly running: boolean;
}

const PATIENCE_MS = 180_000;

/** Characters of the log that are kept. */
const LOG = 4_000_000;

/** Nothing is started yet. Whatever still runs dies with this process. */
export function createVictim(options: VictimOptions): Victim {
  let child: ChildProcess | undefined;
  let log = '';
  const running = () => child !== undefined && child.exitCode === null && child.signalCode === null;
  const orphan = () => void child?.kill('SIGKILL');
  process.once('exit', orphan);

  function spawnIt(): void {
    if (running()) throw new Error(`${options.name} runs already`);
    const started = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ...options.args],
      { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-LOG)));
    }
    child = started;
  }

  async function untilReady(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (!(await options.ready().catch(() => false))) {
      if (!running() || Date.now() > until) {
        throw new Error(`${options.name} did not become ready:\n${log.slice(-2_000)}`);
      }
      await sleep(50);
    }
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!child || !running()) return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill(signal);
    return ((await gone) as [number | null])[0];
  }

  return {
    name: options.name,
    spawn: spawnIt,
    untilReady,
    async start() {
      spawnIt();
      await untilReady();
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    log: () => log,
    get running() {
      return running();
    },
  };
}
