import type { Logger } from '@gatehouse/telemetry';

/**
 * Does something now and then every so often, never twice at once; failures are logged and the
 * next turn comes all the same.
 * @returns stops it, and resolves once the turn that is running has ended
 */
export function repeat(
  name: string,
  everyMs: number,
  work: () => Promise<void>,
  log: Logger,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const next = (): void => {
    turn = work()
      .catch((error: unknown) => log.warn({ err: error }, `${name} failed`))
      .then(() => {
        if (!stopped) timer = setTimeout(next, everyMs);
      });
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return turn;
  };
}
