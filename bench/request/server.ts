import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A server process under measurement. */
export interface Subject {
  readonly port: number;
  readonly pid: number;
  /** What it has used and sent so far. */
  usage(): Promise<Usage>;
  /** Bytes that it still refers to, after its garbage has been collected. */
  held(): Promise<number>;
  stop(): Promise<void>;
}

export interface Usage {
  /** Microseconds of processor time. */
  readonly cpu: number;
  readonly roundTrips: number;
}

export interface Start {
  readonly port: number;
  readonly file: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Writes a processor profile to `.next/profiles` when it ends. */
  readonly profile?: boolean;
}

const PROFILES = fileURLToPath(new URL('.next/profiles', import.meta.url));
const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));

/** Starts a server with the probe, and waits until it answers. */
export async function startServer(start: Start): Promise<Subject> {
  const { port, file, args = [], cwd, environment, profile } = start;
  const child = fork(file, [...args], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...environment,
    },
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      `--import=${PROBE}`,
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${PROFILES}`] : []),
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  for (let attempt = 0; attempt < 900; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
    const up = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).catch(() => null);
    if (up) {
      return {
        port,
        pid: child.pid ?? 0,
        usage: () => getUsage(child),
        held: async () => (await ask(child, 'held')) as number,
        stop: () => stop(child),
      };
    }
    await sleep(100);
  }
  await stop(child);
  throw new Error(`${file} does not answer on port ${port}`);
}

async function getUsage(child: ChildProcess): Promise<Usage> {
  const { roundTrips, cpu } = (await ask(child, 'usage')) as {
    roundTrips: number;
    cpu: NodeJS.CpuUsage;
  };
  return { roundTrips, cpu: cpu.user + cpu.system };
}

async function ask(child: ChildProcess, question: string): Promise<unknown> {
  const answer = once(child, 'message');
  child.send(question);
  const [message] = (await answer) as [unknown];
  return message;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}
