import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** A server under test. */
export interface Subject {
  readonly port: number;
  /** From spawn to the first answer, in milliseconds. */
  readonly startMs: number;
  /** Resident memory in megabytes. */
  memoryMb(): number;
  /** Processor time used so far, in milliseconds. */
  cpuMs(): number;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' })
    .then(() => true)
    .catch(() => false);
}

function stat(child: ChildProcess): string[] {
  const text = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/**
 * Starts a server in a process of its own.
 *
 * @param command gets the port to listen on
 */
export async function startSubject(
  command: (port: number) => { args: string[]; cwd?: string; env?: Record<string, string> },
): Promise<Subject> {
  const port = await freePort();
  const { args, cwd, env } = command(port);
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    ...(env ? { env } : {}),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const deadline = performance.now() + 30_000;
  while (!(await answers(port))) {
    if (performance.now() > deadline || child.exitCode !== null) throw new Error('did not start');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const startMs = performance.now() - started;
  return {
    port,
    startMs,
    memoryMb: () => (Number(stat(child)[21]) * 4096) / 1024 / 1024,
    // Clock ticks of 10 ms, user and system.
    cpuMs: () => (Number(stat(child)[11]) + Number(stat(child)[12])) * 10,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
