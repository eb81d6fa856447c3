import { isDomainError } from '@gatehouse/domain/errors';
import { principalId } from '@gatehouse/domain/principal';
import type { ApiDeps } from '../deps.ts';
import type { ContextFor, Route } from './route.ts';
import type { LimitKeys } from '../limits/limiter.ts';
import { RateLimited } from '../limits/rate-limited.ts';

/**
 * Runs a request whose refusal tells something of other tenants, unless its person or network has
 * met that refusal too often.
 * @throws RateLimited before the request is tried
 */
export async function countRefusals<T>(
  deps: ApiDeps,
  { tells }: Route,
  ctx: ContextFor<Route['access']>,
  work: () => Promise<T>,
): Promise<T> {
  if (!tells) return work();
  const person: LimitKeys = { principal: 'principal' in ctx ? principalId(ctx.principal) : null };
  const network: LimitKeys = { address: ctx.address ?? 'unknown' };
  // One after the other: a person who is refused uses up nothing of their network's.
  const hit = await deps.limiter.take(tells.limit, person);
  if (hit) throw new RateLimited(hit);
  const networkHit = await deps.limiter.take(tells.limit, network);
  if (networkHit) {
    await deps.limiter.giveBack(tells.limit, person);
    throw new RateLimited(networkHit);
  }
  let told = false;
  try {
    return await work();
  } catch (error) {
    told = isDomainError(error) && error.code === tells.code;
    throw error;
  } finally {
    if (!told) await deps.limiter.giveBack(tells.limit, { ...person, ...network });
  }
}
