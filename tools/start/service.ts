import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { UserError } from '@gatehouse/domain/user-error';

/** A program that runs until it is stopped. */
export interface Service {
  name: string;
  pid: number;
  logFile: string;
  /** Resolves when the process ends, for whatever reason. */
  exited: Promise<void>;
  /** Asks it to end, and kills it with all its children when it takes longer than 25 s. */
  stop(): Promise<void>;
}

/** How to run a service. */
export interface ServiceOptions {
  name: string;
  /** Arguments of Node: a script and its own arguments. */
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Tells whether it does its work; asked until it says so. */
  healthy: () => Promise<boolean>;
  /** Aborted when the whole start is given up. */
  signal: AbortSignal;
}

const PATIENCE = 90_000;

/**
 * Starts a Node program and waits until it is healthy.
 *
 * @param started is told the pid at once, before it is healthy
 * @throws UserError with the end of its log when it ends or does not become healthy
 */
export async function startService(
  options: ServiceOptions,
  started: (pid: number) => void,
): Promise<Service> {
  const log = openSync(options.logFile, 'w', 0o600);
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...options.args],
    {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', log, log],
      // A process group of its own: Ctrl-C reaches us only, and we stop things in order.
      detached: true,
    },
  );
  closeSync(log);
  const exited = once(child, 'exit').then(() => undefined);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  started(pid);
  const service: Service = {
    name: options.name,
    pid,
    logFile: options.logFile,
    exited,
    stop: () => stop(child, pid),
  };
  const deadline = Date.now() + PATIENCE;
  while (!(await options.healthy().catch(() => false))) {
    if (child.exitCode !== null || child.signalCode !== null) throw failure(service, 'ended');
    if (options.signal.aborted || Date.now() > deadline) {
      await service.stop();
      throw failure(service, 'did not become ready');
    }
    await sleep(100);
  }
  return service;
}

/** A service that can't go on, described with the end of its log. */
export function failure(service: Pick<Service, 'name' | 'logFile'>, what: string): UserError {
  const log = existsSync(service.logFile) ? readFileSync(service.logFile, 'utf8') : '';
  const tail = log.trimEnd().split('\n').slice(-15).join('\n');
  return new UserError(
    `The ${service.name} ${what}. The end of its log:\n${tail}`,
    `The whole log is in ${service.logFile}.`,
  );
}

/** Whether an HTTP GET is answered with success. */
export async function responds(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
  await response.arrayBuffer();
  return response.status < 400;
}

async function stop(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([gone, sleep(25_000, undefined, { ref: false })]);
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // No one is left in its process group.
  }
}
