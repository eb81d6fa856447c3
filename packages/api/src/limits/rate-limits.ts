/** How often something may be done. */
export interface Rate {
  readonly points: number;
  /** Seconds of a window. */
  readonly seconds: number;
  /**
   * Points that a process takes from the shared counters at once and hands out by itself. One:
   * every request asks, and the limit is exact. More: no more than the limit ever pass, and a
   * process may turn away up to a block too early.
   */
  readonly block: number;
}

/** How often the limit of an address its network may use: an office or a provider has many. */
export const NETWORK_FACTOR = 10;

/** What a class of requests may use, for each kind of key that it counts. */
export interface LimitClass {
  /** An IPv4 address or the /64 of an IPv6 address; its /48 has {@link NETWORK_FACTOR} times that. */
  readonly address?: Rate;
  readonly principal?: Rate;
  readonly tenant?: Rate;
  /** Without the counters: `open` lets through, `closed` answers 503. */
  readonly unreachable: 'open' | 'closed';
}

const perMinute = (points: number, block = 1): Rate => ({ points, seconds: 60, block });
const perHour = (points: number): Rate => ({ points, seconds: 3_600, block: 1 });

/**
 * The classes that routes name. Ordinary use and a busy program stay far below them; what sends
 * mail, makes tenants or can be done by anyone is counted one by one.
 */
export const RATE_LIMITS = {
  read: {
    principal: perMinute(6_000, 200),
    tenant: perMinute(60_000, 1_000),
    unreachable: 'open',
  },
  write: {
    principal: perMinute(1_200, 20),
    tenant: perMinute(12_000, 100),
    unreachable: 'closed',
  },
  /** Sends mail. */
  invite: { principal: perHour(1_000), tenant: perHour(4_000), unreachable: 'closed' },
  /** Makes tenants, members or secrets. */
  costly: { principal: perHour(600), tenant: perHour(2_000), unreachable: 'closed' },
  /** Reads a whole list. */
  export: { principal: perHour(60), tenant: perHour(200), unreachable: 'closed' },
  /** Asks name servers of others. */
  dns: { principal: perHour(60), tenant: perHour(200), unreachable: 'closed' },
  /** Anyone may, and it changes something. */
  public: { address: perMinute(120), unreachable: 'closed' },
  /** Apps of people that get their tokens: many behind one address, where they run in a cloud. */
  oauth: { address: perMinute(600), unreachable: 'closed' },
  /** Asks servers of others what an app is. */
  app_documents: { principal: perHour(60), unreachable: 'closed' },
  /** The start of a sign-in and its return from the pool. */
  sign_in: { address: perMinute(600), unreachable: 'closed' },
  /** Codes and passwords of one's own account: few enough that no one guesses one. */
  account: { principal: perHour(60), unreachable: 'closed' },
  /** Backup codes: those of one person from one address, and all from there. */
  recovery: { principal: perHour(5), address: perHour(30), unreachable: 'closed' },
  /** Addresses of tenants that turned out to be taken: a refusal tells that there is a tenant. */
  taken_slugs: { principal: perHour(20), address: perHour(60), unreachable: 'closed' },
  /** A tenant's directory: as often as the busiest of them ask, 50 times a second. */
  scim: { tenant: { points: 500, seconds: 10, block: 20 }, unreachable: 'closed' },
  /** Credentials that were shown and did not hold. */
  bad_credentials: { address: perMinute(600), unreachable: 'open' },
} as const satisfies Record<string, LimitClass>;

export type LimitName = keyof typeof RATE_LIMITS;

/** Every class with its rates. */
export type RateLimits = Readonly<Record<LimitName, LimitClass>>;

/** All rates times a whole number, for a deployment whose programs call more often. */
export function scaleLimits(limits: RateLimits, factor: number): RateLimits {
  const scaled = Object.entries(limits).map(([name, { unreachable, ...rates }]) => {
    const scale = ([kind, rate]: [string, Rate]): [string, Rate] => [
      kind,
      { ...rate, points: rate.points * factor },
    ];
    return [name, { unreachable, ...Object.fromEntries(Object.entries(rates).map(scale)) }];
  });
  return Object.fromEntries(scaled) as RateLimits;
}
