import type { Lock } from './lock.ts';
import type { StartOptions } from './options.ts';
import type { Progress } from './progress.ts';
import type { Secrets } from './secrets.ts';
import { failure, type Service, type ServiceOptions, startService } from './service.ts';
import type { UserError } from '@gatehouse/domain/user-error';
import type { StateFolder } from './state-folder.ts';

/** What the steps of a start share. */
export interface Stack {
  readonly options: StartOptions;
  readonly state: StateFolder;
  readonly secrets: Secrets;
  readonly progress: Progress;
  /** Aborted when the start is given up. */
  readonly signal: AbortSignal;
  /** Starts a program that is stopped with the stack, and whose early end ends the stack. */
  run(options: Omit<ServiceOptions, 'signal'>): Promise<Service>;
  /** The same for something that was started otherwise. */
  adopt(service: Service): void;
  /** Resolves with the reason when a running part ends by itself. */
  readonly failed: Promise<UserError>;
  /** Begins no further step and ends the waiting of those that have begun. */
  giveUp(): void;
  /** Stops all parts, the last one first. */
  stop(): Promise<void>;
}

/** An empty stack, to be filled by the steps. */
export function createStack(
  parts: Pick<Stack, 'options' | 'state' | 'secrets' | 'progress'> & { lock: Lock },
): Stack {
  const { lock, progress, ...shared } = parts;
  const running: Service[] = [];
  const giveUp = new AbortController();
  const { promise: failed, resolve: fail } = Promise.withResolvers<UserError>();
  const adopt = (service: Service): void => {
    running.push(service);
    void service.exited.then(() => {
      if (!giveUp.signal.aborted) fail(failure(service, 'ended unexpectedly'));
    });
  };
  return {
    ...shared,
    progress: {
      ...progress,
      async step(name, work, detail) {
        giveUp.signal.throwIfAborted();
        return progress.step(name, work, detail);
      },
    },
    signal: giveUp.signal,
    failed,
    adopt,
    async run(options) {
      const service = await startService({ ...options, signal: giveUp.signal }, lock.addChild);
      adopt(service);
      return service;
    },
    giveUp: () => giveUp.abort(),
    async stop() {
      giveUp.abort();
      for (const service of running.toReversed()) await service.stop();
    },
  };
}

/**
 * Runs steps side by side and waits for all of them, also when one fails, so that nothing is
 * started behind the back of whoever cleans up.
 */
export async function sideBySide<T extends readonly unknown[]>(
  ...steps: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(steps);
  return Promise.all(steps);
}
