import { setTimeout as sleep } from 'node:timers/promises';
import { isDomainError } from '@gatehouse/domain/errors';

/** Milliseconds between two tries: doubled each time, up to the second. */
const WAITS = { first: 250, most: 5_000 };

/**
 * Starts in any order with the database: tries until it answers, and says what it waits for. Any
 * other failure, such as a role that is too strong, is thrown.
 */
export async function onceDatabaseAnswers<T>(
  start: () => Promise<T>,
  pause: (ms: number) => Promise<unknown> = sleep,
): Promise<T> {
  for (let wait = WAITS.first; ; wait = Math.min(wait * 2, WAITS.most)) {
    try {
      return await start();
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'service.unavailable') throw error;
      console.warn('waiting for the database');
      await pause(wait);
    }
  }
}
