const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try, in milliseconds: twice as long each time, half of it by
 * chance, so that many browsers do not come back at once ("equal jitter", AWS Builders' Library).
 * @param failures how often it has failed, from 1
 * @param random between 0 and 1
 */
export function backoffMs(failures: number, random = Math.random()): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return longest / 2 + (longest / 2) * random;
}

/**
 * Waits, and then until the browser is online.
 * @throws the signal's reason when it is aborted
 */
export async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await eventOrAbort(signal, (done) => {
    const timer = setTimeout(done, milliseconds);
    return () => clearTimeout(timer);
  });
  if (globalThis.navigator?.onLine !== false) return;
  await eventOrAbort(signal, (done) => {
    globalThis.addEventListener('online', done, { once: true });
    return () => globalThis.removeEventListener('online', done);
  });
}

function eventOrAbort(
  signal: AbortSignal,
  listen: (done: () => void) => () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = () => {
      stop();
      reject(signal.reason as Error);
    };
    const stop = listen(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
