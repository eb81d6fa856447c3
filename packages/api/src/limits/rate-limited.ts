import { DomainError } from '@gatehouse/domain/errors';
import type { LimitHit } from './limiter.ts';

/** A request that met a limit. */
export class RateLimited extends DomainError {
  readonly hit: LimitHit;

  constructor(hit: LimitHit) {
    super('rate.limited');
    this.hit = hit;
  }
}

/**
 * What a refused caller is told of the limit.
 * @see https://www.ietf.org/archive/id/draft-ietf-httpapi-ratelimit-headers-10.html
 */
export function rateLimitHeaders({ policy, points, seconds, retryAfter }: LimitHit) {
  return {
    'retry-after': String(retryAfter),
    'ratelimit-policy': `"${policy}";q=${points};w=${seconds}`,
    ratelimit: `"${policy}";r=0;t=${retryAfter}`,
  };
}
