import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Order } from './writer-child.ts';

const CHILD = fileURLToPath(new URL('writer-child.ts', import.meta.url));

type Answer = 'done' | 'again';

/** A process that writes, with what it was asked and has not answered. */
class Writer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  alive = true;

  constructor(env: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, [CHILD], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdin?.on('error', () => undefined);
    createInterface({ input: this.#child.stdout! }).on('line', (line) => {
      const [answer, key = ''] = line.split(' ');
      this.#waiting.get(key)?.(answer as Answer);
      this.#waiting.delete(key);
    });
    this.#child.once('exit', () => {
      this.alive = false;
      for (const answer of this.#waiting.values()) answer('again');
      this.#waiting.clear();
    });
  }

  write(order: Order): Promise<Answer> {
    return new Promise((resolve) => {
      if (!this.alive) return resolve('again');
      this.#waiting.set(order.key, resolve);
      this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
    });
  }

  async kill(): Promise<void> {
    if (!this.alive) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/** Some processes that write; one that is killed is replaced. */
export class Writers {
  readonly #env: NodeJS.ProcessEnv;
  readonly #all: Writer[];

  constructor(env: NodeJS.ProcessEnv, count: number) {
    this.#env = env;
    this.#all = Array.from({ length: count }, () => new Writer(env));
  }

  /** Sends an order until one of them has acknowledged it. */
  async write(order: Order): Promise<void> {
    for (;;) {
      const writer = this.#all[Math.floor(Math.random() * this.#all.length)];
      if ((await writer?.write(order)) === 'done') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async killOne(): Promise<void> {
    const at = Math.floor(Math.random() * this.#all.length);
    await this.#all[at]?.kill();
    this.#all[at] = new Writer(this.#env);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#all.map((writer) => writer.kill()));
  }
}
