/** Where the product's rows of a tenant stand. */
export interface Placement {
  /** Names the settings that lead to its database. */
  readonly key: string;
  readonly place: Place;
  /** Its own database is out of use, for a reason that those who run the service are told. */
  readonly refused: boolean;
}

/** How a tenant's own database was when it was looked at. */
export interface DatabaseCheck {
  /** What is wrong with it, for those who run the service. */
  readonly fault: string | null;
  /** Of its server, all databases together; null where it was not reached. */
  readonly connections: number | null;
  readonly connectionsAllowed: number | null;
  readonly migrations: number | null;
}

export type Place = 'pooled' | 'dedicated';

/**
 * Milliseconds for which a process goes by what it has read. A mover lets writes in at the new place
 * only after everyone's reading has grown older than this.
 */
export const LEASE_MS = 1_000;

/** Tenants that are remembered at most. */
const MOST = 10_000;

interface Known {
  readonly placement: Placement | null;
  readonly readAt: number;
}

/** What this process has read of where tenants' rows stand, for as long as it may go by it. */
export class KnownPlacements {
  readonly #known = new Map<string, Known>();
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Undefined when it has to be read. */
  get(tenantId: string): Placement | null | undefined {
    const known = this.#known.get(tenantId);
    return known && this.#now() - known.readAt < LEASE_MS ? known.placement : undefined;
  }

  /** @param askedAt of `now()`, before it was read */
  note(tenantId: string, placement: Placement | null, askedAt: number): void {
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(tenantId, { placement, readAt: askedAt });
  }

  forget(tenantId: string): void {
    this.#known.delete(tenantId);
  }

  now(): number {
    return this.#now();
  }
}
