import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { ROOT } from '@gatehouse/tools/start/root';

/** A program that a typed command has started. */
export interface Running {
  /** Sends SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface Typed {
  readonly code: number;
  readonly stdout: string;
  readonly output: string;
}

/**
 * Types commands of a page into a shell in the repository's folder, with the settings of a file in
 * the environment, and keeps account of them.
 */
export class Typist {
  /** Commands as the pages have them. */
  readonly typed = new Set<string>();
  readonly #settings: string;
  readonly #running = new Set<ChildProcess>();
  /** Everything that programs have written. */
  log = '';

  /** @param settings the file that stands for `settings.env` */
  constructor(settings: string) {
    this.#settings = settings;
  }

  /**
   * @param command as the page has it
   * @param as what is typed in its place, where the page leaves something open
   */
  async type(command: string, as = command): Promise<Typed> {
    const child = this.#spawn(command, as);
    let stdout = '';
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, stdout, output };
  }

  /** Types a command that goes on until it is stopped, and waits until it is ready. */
  async start(command: string, as: string, ready: () => Promise<boolean>): Promise<Running> {
    const child = this.#spawn(command, as);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    }
    const ended = once(child, 'exit') as Promise<[number | null]>;
    for (let tries = 0; !(await ready().catch(() => false)); tries += 1) {
      if (child.exitCode !== null || tries > 600) {
        throw new Error(`${as} did not become ready:\n${this.log.slice(-3_000)}`);
      }
      await sleep(100);
    }
    return {
      stop: async () => {
        if (child.exitCode === null) child.kill('SIGTERM');
        return (await ended)[0];
      },
    };
  }

  /** Ends whatever still runs. */
  async close(): Promise<void> {
    for (const child of this.#running) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
  }

  #spawn(command: string, as: string): ChildProcess {
    this.typed.add(command);
    const typed = as.replaceAll('./settings.env', 'settings.env');
    const line = typed.replaceAll('settings.env', this.#settings);
    // The shell becomes the program, so that signals reach it.
    const last = /^(?:node|[A-Z_]+=\S+ (?:[A-Z_]+=\S+ )*node) /.test(line)
      ? line.replace(/node /, 'exec node ')
      : line;
    const script = `set -a; [ ! -e ${this.#settings} ] || . ${this.#settings}; set +a; ${last}`;
    const { PATH, HOME } = process.env;
    const child = spawn('/bin/sh', ['-c', script], {
      cwd: ROOT,
      env: { PATH, HOME, CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    child.on('exit', () => this.#running.delete(child));
    return child;
  }
}
