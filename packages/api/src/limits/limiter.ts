import { Allowance, type RateLimiter, type RateVerdict } from './leased-rate-limiter.ts';
import { countedAs } from './ip-address.ts';
import {
  type LimitClass,
  type LimitName,
  NETWORK_FACTOR,
  RATE_LIMITS,
  type Rate,
  type RateLimits,
} from './rate-limits.ts';

const KINDS = ['address', 'network', 'principal', 'tenant'] as const;
type Kind = (typeof KINDS)[number];

/** Whose points a request uses. The network is that of the address. */
export type LimitKeys = Readonly<Partial<Record<Exclude<Kind, 'network'>, string | null>>>;

type AllKeys = Readonly<Partial<Record<Kind, string | null>>>;

/** A limit that a request met. */
export interface LimitHit {
  /** The class and what it counted, e.g. `invite-tenant`. */
  readonly policy: string;
  readonly points: number;
  readonly seconds: number;
  /** Seconds until there are points again. */
  readonly retryAfter: number;
}

/** Where the counters live. */
export interface LimiterStore {
  rateLimiter(options: { name: string; points: number; seconds: number }): RateLimiter;
}

interface Counter {
  readonly kind: Kind;
  readonly policy: string;
  readonly allowance: Allowance;
}

/** The rate limits of a process; one per process, since it hands out points it has leased. */
export class Limiter {
  readonly #counters: ReadonlyMap<string, readonly Counter[]>;

  constructor(store: LimiterStore, limits: RateLimits = RATE_LIMITS) {
    const counters = Object.entries(limits).map(([name, limit]) => {
      const open = limit.unreachable === 'open';
      const list = KINDS.flatMap((kind) => {
        const rate = getRate(limit, kind);
        if (!rate) return [];
        const policy = `${name}-${kind}`;
        const limiter = store.rateLimiter({ name: policy, ...rate });
        return [{ kind, policy, allowance: new Allowance(limiter, rate, open) }];
      });
      return [name, list] as const;
    });
    this.#counters = new Map(counters);
  }

  /**
   * Takes points of every key that the class counts, one by default. A network is asked once its
   * address has passed: one that floods uses up its own points and not its neighbours'.
   * @param points more than one in classes that count one by one
   * @returns the limit that was met, or null when the request may go on
   * @throws DomainError `service.unavailable` when a closed class cannot ask the counters
   */
  take(name: LimitName, keys: LimitKeys, points = 1): LimitHit | null | Promise<LimitHit | null> {
    if (keys.address == null) return this.#take(name, keys, points);
    const { address, network } = countedAs(keys.address);
    const hit = this.#take(name, { ...keys, address }, points);
    if (network === null) return hit;
    return Promise.resolve(hit).then((met) => met ?? this.#take(name, { network }, points));
  }

  /**
   * Gives back what a `take` that met no limit has taken, in a class that counts one by one.
   * @throws DomainError `service.unavailable`
   */
  async giveBack(name: LimitName, keys: LimitKeys, points = 1): Promise<void> {
    const all = keys.address == null ? keys : { ...keys, ...countedAs(keys.address) };
    const back = (this.#counters.get(name) ?? []).flatMap(({ kind, allowance }) => {
      const key = (all as AllKeys)[kind];
      return key == null ? [] : [allowance.giveBack(key, points)];
    });
    await Promise.all(back);
  }

  #take(
    name: LimitName,
    keys: AllKeys,
    points: number,
  ): LimitHit | null | Promise<LimitHit | null> {
    const counters = (this.#counters.get(name) ?? []).filter(({ kind }) => keys[kind] != null);
    const verdicts = counters.map(({ kind, allowance }) =>
      allowance.take(keys[kind] ?? '', points),
    );
    const settled = verdicts.filter(isSettled);
    return settled.length === verdicts.length
      ? firstHit(counters, settled)
      : // oxlint-disable-next-line typescript/await-thenable -- some of them are promises
        Promise.all(verdicts).then((all) => firstHit(counters, all));
  }
}

/** What is counted by address is counted by network as well. */
function getRate(limit: LimitClass, kind: Kind): Rate | undefined {
  if (kind !== 'network') return limit[kind];
  return limit.address && { ...limit.address, points: limit.address.points * NETWORK_FACTOR };
}

function isSettled(verdict: RateVerdict | Promise<RateVerdict>): verdict is RateVerdict {
  return !(verdict instanceof Promise);
}

function firstHit(counters: readonly Counter[], verdicts: readonly RateVerdict[]): LimitHit | null {
  for (const [at, { policy, allowance }] of counters.entries()) {
    const verdict = verdicts[at];
    if (!verdict || verdict.allowed) continue;
    const { points, seconds } = allowance.rate;
    return { policy, points, seconds, retryAfter: Math.max(1, Math.ceil(verdict.resetMs / 1_000)) };
  }
  return null;
}

/**
 * Counts the start or the return of a sign-in, by address.
 * @returns null when it may go on; else the seconds after which it may be tried again
 * @throws DomainError `service.unavailable`: without the counters no one signs in
 */
export async function limitSignIn(limiter: Limiter, address: string): Promise<number | null> {
  return (await limiter.take('sign_in', { address }))?.retryAfter ?? null;
}
