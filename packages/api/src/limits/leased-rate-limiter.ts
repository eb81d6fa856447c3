import type { Rate } from './rate-limits.ts';

export interface RateVerdict {
  readonly allowed: boolean;
  /** Milliseconds until the window is over. */
  readonly resetMs: number;
}

/** Counters that all processes share. */
export interface RateLimiter {
  /** @throws DomainError `service.unavailable` when the counters cannot be had */
  take(key: string, points: number): Promise<RateVerdict>;
  /** @throws DomainError `service.unavailable` */
  giveBack(key: string, points: number): Promise<void>;
}

/** Points of the shared counters, for this process to hand out. */
interface Lease {
  readonly left: number;
  /** `Date.now()` at which the window, and with it the lease, is over. */
  readonly until: number;
  /** The shared counters have said no for this window. */
  readonly refused: boolean;
}

const PASS: RateVerdict = { allowed: true, resetMs: 0 };

/** Leases that are kept at most before those that are over are cleared out. */
const KEPT = 10_000;

/** Milliseconds for which an open rate does without counters that could not be had. */
const PAUSE = 5_000;

/** One rate: what a process knows of it by itself, in front of the counters that all share. */
export class Allowance {
  readonly rate: Rate;
  readonly #limiter: RateLimiter;
  readonly #open: boolean;
  readonly #leases = new Map<string, Lease>();
  readonly #refills = new Map<string, Promise<void>>();

  /** @param open hands a block out while it is being asked for, and lets through without counters */
  constructor(limiter: RateLimiter, rate: Rate, open: boolean) {
    this.#limiter = limiter;
    this.rate = rate;
    this.#open = open;
  }

  /**
   * Takes points of a key, one by default; a promise only where the counters must be asked first.
   * @param points more than one where each is counted exactly: in a closed rate without blocks
   * @throws DomainError `service.unavailable`, unless the rate is open
   */
  take(key: string, points = 1): RateVerdict | Promise<RateVerdict> {
    if (!this.#open && this.rate.block === 1) return this.#limiter.take(key, points);
    const now = Date.now();
    const known = this.#leases.get(key);
    const lease = known && known.until > now ? known : undefined;
    if (lease?.refused) return { allowed: false, resetMs: lease.until - now };
    if (lease && lease.left > 0) {
      this.#leases.set(key, { ...lease, left: lease.left - 1 });
      return PASS;
    }
    if (!this.#open || this.#refills.has(key)) return this.#afterRefill(key);
    const until = lease?.until ?? now + this.rate.seconds * 1_000;
    this.#keep(key, { left: this.rate.block - 1, until, refused: false });
    void this.#refill(key);
    return PASS;
  }

  /** Gives back points that were taken and not used, in a closed rate without blocks. */
  giveBack(key: string, points: number): Promise<void> {
    return this.#limiter.giveBack(key, points);
  }

  async #afterRefill(key: string): Promise<RateVerdict> {
    await (this.#refills.get(key) ?? this.#refill(key));
    return this.take(key);
  }

  #refill(key: string): Promise<void> {
    const refill = this.#lease(key).finally(() => this.#refills.delete(key));
    this.#refills.set(key, refill);
    return refill;
  }

  async #lease(key: string): Promise<void> {
    const { block } = this.rate;
    const verdict = await this.#limiter.take(key, block).catch((error: unknown) => {
      if (this.#open) return null;
      throw error;
    });
    const now = Date.now();
    if (!verdict) return this.#keep(key, { left: Infinity, until: now + PAUSE, refused: false });
    const { allowed, resetMs } = verdict;
    const left = this.#open ? (this.#leases.get(key)?.left ?? 0) : block;
    this.#keep(key, { left: allowed ? left : 0, until: now + resetMs, refused: !allowed });
  }

  #keep(key: string, lease: Lease): void {
    if (this.#leases.size >= KEPT) this.#clearOut();
    this.#leases.set(key, lease);
  }

  #clearOut(): void {
    const now = Date.now();
    for (const [key, { until }] of this.#leases) if (until <= now) this.#leases.delete(key);
  }
}
