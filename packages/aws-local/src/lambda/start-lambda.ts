import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { type Environment, startEnvironment, untilLoaded } from './environment.ts';
import {
  EventTooLarge,
  type LambdaFunction,
  type LambdaOptions,
  type Outcome,
  PAYLOAD_LIMIT,
} from './options.ts';

/** Functions that can be called. */
export interface Lambda {
  /**
   * Calls a function and waits for its answer.
   * @param event becomes JSON, as on AWS
   * @throws EventTooLarge beyond 6 MB
   */
  invoke(name: string, event: unknown): Promise<Outcome>;
  close(): Promise<void>;
}

/**
 * Runs functions as Lambda does: each environment is a thread with its own modules, takes one request at
 * a time, is frozen between two, and ends with whatever goes wrong in it.
 */
export function startLambda(options: LambdaOptions): Lambda {
  const pools = new Map(
    Object.entries(options.functions).map(([name, one]) => [name, createPool(name, one, options)]),
  );
  return {
    async invoke(name, event) {
      const pool = pools.get(name);
      if (!pool) throw new TypeError(`there is no function ${name}`);
      const json = JSON.stringify(event);
      if (Buffer.byteLength(json) > PAYLOAD_LIMIT) throw new EventTooLarge();
      return pool.invoke(json);
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

/** The environments of one function. */
function createPool(name: string, one: LambdaFunction, options: LambdaOptions) {
  const { region = 'eu-central-1', accountId = '000000000000' } = options;
  const { warmSeconds = 300, coldStartMs = 0, freeze = true, reload = true } = options;
  const limitMs = (one.timeoutSeconds ?? 3) * 1_000;
  const idle = new Map<Environment, NodeJS.Timeout>();
  const all = new Set<Environment>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function retire(environment: Environment): Promise<void> {
    clearTimeout(idle.get(environment));
    idle.delete(environment);
    all.delete(environment);
    await environment.end();
  }

  async function start(): Promise<Environment> {
    const { file, environment = {}, memoryMb = 1_024 } = one;
    const started = startEnvironment({
      ...{ functionName: name, region, accountId, environment, memoryMb, freeze },
      file: file instanceof URL || file.startsWith('file:') ? fileURLToPath(file) : file,
      exportName: one.export ?? 'handler',
    });
    all.add(started);
    await untilLoaded(started);
    if (coldStartMs > 0) await sleep(coldStartMs);
    return started;
  }

  async function take(): Promise<Environment> {
    for (const environment of [...idle.keys()].reverse()) {
      if (environment.isGone() || (reload && environment.isStale())) {
        void retire(environment);
        continue;
      }
      clearTimeout(idle.get(environment));
      idle.delete(environment);
      return environment;
    }
    return start();
  }

  function giveBack(environment: Environment): void {
    if (environment.isGone() || warmSeconds === 0) return void retire(environment);
    idle.set(environment, setTimeout(() => void retire(environment), warmSeconds * 1_000).unref());
  }

  return {
    async invoke(event: string): Promise<Outcome> {
      if (busy >= (one.concurrency ?? 4)) await new Promise<void>((go) => waiting.push(go));
      else busy += 1;
      try {
        const environment = await take();
        try {
          const call = { requestId: randomUUID(), event, deadline: Date.now() + limitMs };
          return await environment.call(call, limitMs);
        } finally {
          giveBack(environment);
        }
      } finally {
        // The place goes to the next in line.
        const next = waiting.shift();
        if (next) next();
        else busy -= 1;
      }
    },
    async close() {
      await Promise.all([...all].map(retire));
    },
  };
}
