import { DomainError } from '@gatehouse/domain/errors';
import type { ScopedPool } from '../driver/pool-setting.ts';
import { currentScope, type Scope } from '../driver/scope.ts';
import type { ScopedReader, ScopedWriter } from '../driver/scoped-client.ts';
import type { DedicatedDatabase } from './dedicated-database.ts';
import { decide, forgetDecisions } from './in-doubt.ts';
import { JoinedTransaction, toPreparedName } from './joined-transaction.ts';
import { routeBy } from './placed.ts';
import { KnownPlacements, type Placement } from './placement.ts';
import { TenantDatabases, type TenantDatabaseOptions } from './tenant-databases.ts';

/** What this needs of the control database. */
interface Control {
  readonly pool: ScopedPool;
  lookup<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
  withTenant<T>(
    scope: { readonly tenantId: string },
    work: (tx: ScopedWriter) => Promise<T>,
  ): Promise<T>;
}

/** A transaction of the control database, with its way to the rows of its tenant. */
export interface Joining {
  route(tx: ScopedWriter): void;
  prepare(tx: ScopedWriter): Promise<void>;
}

/**
 * The one place where it is chosen in which database a tenant's rows are read and written. Who asks
 * for those of a tenant in whose scope they are not stays in the control database, where row-level
 * security shows them nothing.
 */
export class PlacedRows {
  readonly #control: Control;
  readonly #known = new KnownPlacements();
  readonly #databases: TenantDatabases;
  /** What reads have taken, by the scope they run in. */
  readonly #taken = new WeakMap<Scope, Set<DedicatedDatabase>>();

  constructor(control: Control, options: Omit<TenantDatabaseOptions, 'settle'>) {
    this.#control = control;
    this.#databases = new TenantDatabases({
      ...options,
      settle: (database) => this.#settleAll(database),
    });
  }

  /**
   * Notes what has come with the question who is calling.
   * @param askedAt of `performance.now()`, before it was asked
   * @returns whether the rows stand elsewhere
   */
  note(tenantId: string | null, placement: Placement | null, askedAt: number): boolean {
    if (tenantId === null) return false;
    this.#known.note(tenantId, placement, askedAt);
    return placement?.place === 'dedicated';
  }

  /** Leads reads outside a transaction to the rows of the tenant whose scope they run in. */
  routeReads(reader: object): void {
    routeBy(reader, async (tenantId) => {
      const scope = currentScope();
      if (scope?.tenantId !== tenantId) return reader as ScopedReader;
      const placement = await this.#find(tenantId, () => this.#look(tenantId));
      if (placement?.place !== 'dedicated') return reader as ScopedReader;
      const database = await this.#databases.take(tenantId, placement);
      const taken = this.#taken.get(scope) ?? new Set();
      if (taken.has(database)) this.#databases.release(database);
      else this.#taken.set(scope, taken.add(database));
      return database.reader;
    });
  }

  /** The reads in this scope are done. */
  endRead(scope: Scope): void {
    for (const database of this.#taken.get(scope) ?? []) this.#databases.release(database);
    this.#taken.delete(scope);
  }

  /** Runs a transaction of the control database, and what it has joined in the tenant's own. */
  async joining<T>(scope: Scope, transact: (joining: Joining) => Promise<T>): Promise<T> {
    const { tenantId } = scope;
    if (tenantId === undefined) return transact(ALONE);
    const joined = new JoinedTransaction({
      tenantId,
      settle: (database, id) => this.settle(database, id),
      release: (database) => this.#databases.release(database),
    });
    let value: T;
    try {
      value = await transact({
        route: (tx) =>
          routeBy(tx, async (asked) => {
            if (asked !== tenantId) return tx;
            const placement = await this.#find(tenantId, () => lookIn(tx, tenantId));
            if (placement?.place !== 'dedicated') return tx;
            return joined.join(() => this.#databases.take(tenantId, placement));
          }),
        prepare: (tx) => joined.prepare(tx),
      });
    } catch (error) {
      // What was known may be what was wrong.
      this.#known.forget(tenantId);
      await joined.cancel();
      throw error;
    }
    await joined.commit();
    return value;
  }

  /** The control database, where the rows of pooled tenants are; for the mover. */
  get pooled(): ScopedPool {
    return this.#control.pool;
  }

  /** A transaction of the control database about one tenant; for the mover. */
  inControl<T>(tenantId: string, work: (tx: ScopedWriter) => Promise<T>): Promise<T> {
    return this.#control.withTenant({ tenantId }, work);
  }

  /** A tenant's own database, wherever its rows stand now; for the mover. */
  async useDedicated<T>(
    tenantId: string,
    work: (database: DedicatedDatabase) => Promise<T>,
  ): Promise<T> {
    const placement = await this.#look(tenantId);
    if (!placement) throw new DomainError('resource.not_found');
    const database = await this.#databases.take(tenantId, placement);
    try {
      return await work(database);
    } finally {
      this.#databases.release(database);
    }
  }

  get size(): { databases: number; connections: number } {
    return this.#databases.size;
  }

  close(): Promise<void> {
    return this.#databases.close();
  }

  async #find(tenantId: string, look: () => Promise<Placement | null>): Promise<Placement | null> {
    const known = this.#known.get(tenantId);
    if (known !== undefined) return known;
    const askedAt = performance.now();
    const placement = await look();
    this.#known.note(tenantId, placement, askedAt);
    return placement;
  }

  async #look(tenantId: string): Promise<Placement | null> {
    const rows = await this.#control.lookup<{ placement: Placement | null }>(
      'placement_of',
      'select public.placement_of($1::uuid) as placement',
      [tenantId],
    );
    return rows[0]?.placement ?? null;
  }

  async #settleAll(database: DedicatedDatabase): Promise<void> {
    const left = await database.listLeft();
    for (const id of left) await this.settle(database, id);
    const { tenantId } = database;
    if (left.length > 0 || database.usedAt === 0) {
      await this.#control.withTenant({ tenantId }, (tx) => forgetDecisions(tx, tenantId, left));
    }
  }

  /** Brings one prepared change to the end that the control database says. */
  async settle(database: DedicatedDatabase, id: string): Promise<void> {
    const { tenantId } = database;
    const committed = await this.#control.withTenant({ tenantId }, (tx) =>
      decide(tx, tenantId, id),
    );
    await database.finish(toPreparedName(tenantId, id), committed);
  }
}

/** In no tenant's scope there is nothing to join. */
const ALONE: Joining = {
  route: (tx) => routeBy(tx, () => Promise.resolve(tx)),
  prepare: () => Promise.resolve(),
};

async function lookIn(tx: ScopedWriter, tenantId: string): Promise<Placement | null> {
  const rows = await tx.$queryRaw<{ placement: Placement | null }[]>`
    select public.placement_of(${tenantId}::uuid) as placement`;
  return rows[0]?.placement ?? null;
}
