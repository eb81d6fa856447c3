import { DomainError, type ErrorCode } from '@gatehouse/domain/errors';

/** Milliseconds that the parts of a request may take. */
export interface TimeLimits {
  /** All of it, until the answer. */
  readonly request: number;
  /** Until its body has arrived. */
  readonly body: number;
}

export const TIME_LIMITS: TimeLimits = { request: 5_000, body: 3_000 };

/**
 * Waits for `work` no longer than `ms`. What it does goes on: a change may still be made, which is
 * what idempotency keys are for.
 * @throws DomainError of this code when the time is over
 */
export async function withTimeout<T>(ms: number, code: ErrorCode, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DomainError(code)), ms);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
