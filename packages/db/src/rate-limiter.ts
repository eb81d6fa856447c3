import { DomainError } from '@gatehouse/domain/errors';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimiterOptions {
  /** Names the counters; unique among limiters. */
  readonly name: string;
  /** How many points a key has per window. */
  readonly points: number;
  /** Seconds of a window, which starts with the first point taken. */
  readonly seconds: number;
}

export interface RateVerdict {
  readonly allowed: boolean;
  /** Milliseconds until the window is over. */
  readonly resetMs: number;
}

/** Counts in Postgres, so that replicas share the limit and no race lets one more through. */
export interface RateLimiter {
  /**
   * Takes points of a key.
   * @throws DomainError `service.unavailable` when the counters cannot be had
   */
  take(key: string, points: number): Promise<RateVerdict>;
  /**
   * Gives back points of a key that were taken and not used.
   * @throws DomainError `service.unavailable`
   */
  giveBack(key: string, points: number): Promise<void>;
}

/** The table is made by a migration: the app's role may create nothing. */
const TABLE = 'rate_limits';

/** A limiter over the pool's `rate_limits` table. */
export function createRateLimiter(pool: pg.Pool, options: RateLimiterOptions): RateLimiter {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: TABLE,
    tableCreated: true,
    keyPrefix: options.name,
    points: options.points,
    duration: options.seconds,
    // A key that has used up its window is refused without asking until the window is over.
    inMemoryBlockOnConsumed: options.points,
  });
  return {
    take: (key, points) => take(limiter, key, points),
    giveBack: (key, points) => giveBack(limiter, key, points),
  };
}

/** A limit that is reached is a RateLimiterRes; anything else that is thrown is the store's fault. */
async function take(limiter: RateLimiterPostgres, key: string, points: number) {
  try {
    return verdict(true, await limiter.consume(key, points));
  } catch (error) {
    if (error instanceof RateLimiterRes) return verdict(false, error);
    throw new DomainError('service.unavailable', { cause: error });
  }
}

async function giveBack(limiter: RateLimiterPostgres, key: string, points: number) {
  try {
    await limiter.reward(key, points);
  } catch (error) {
    throw new DomainError('service.unavailable', { cause: error });
  }
  // The key may be refused from memory, as one that has used everything up.
  limiter.deleteInMemoryBlockedAll();
}

function verdict(allowed: boolean, result: RateLimiterRes): RateVerdict {
  return { allowed, resetMs: result.msBeforeNext };
}
