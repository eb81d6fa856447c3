import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@gatehouse/telemetry';

/** Milliseconds between two tries: doubled each time, up to the second. */
const WAITS_MS = { first: 250, most: 5_000 };

/**
 * Tries until it works, and says what it is waiting for: parts of a system start in any order.
 * @param passes whether an error may pass by itself; any other is thrown
 */
export async function keepTrying<T>(
  what: string,
  work: () => Promise<T>,
  passes: (error: unknown) => boolean,
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<T> {
  for (let wait = WAITS_MS.first; ; wait = Math.min(wait * 2, WAITS_MS.most)) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error)) throw error;
      log.warn({ err: error, waitMs: wait }, `waiting for ${what}`);
      await sleep(wait, undefined, { signal });
    }
  }
}
