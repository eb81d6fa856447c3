import { DomainError } from '@gatehouse/domain/errors';
import type { Logger } from '@gatehouse/telemetry';
import { DedicatedDatabase } from './dedicated-database.ts';
import type { Placement } from './placement.ts';

export interface TenantDatabaseOptions {
  /** The URL that a key stands for, out of this process's settings. */
  readonly getUrl: (key: string) => string | undefined;
  /** Databases that are open at once at most; each has up to four connections. */
  readonly most: number;
  readonly pooled: boolean;
  readonly log: Pick<Logger, 'warn'> | undefined;
  /** Brings what is prepared in a database, and left there, to its end. */
  readonly settle: (database: DedicatedDatabase) => Promise<void>;
}

/** Milliseconds between two looks for what processes that died have left prepared. */
const SETTLE_EVERY_MS = 5_000;

/** Milliseconds that a request waits for a place among the open databases. */
const WAIT_MS = 3_000;

/**
 * The dedicated databases that this process has open. The one that was left alone for longest goes
 * when another is needed; one that a request is at never does.
 */
export class TenantDatabases {
  readonly #options: TenantDatabaseOptions;
  readonly #open = new Map<string, DedicatedDatabase>();
  readonly #waiting: (() => void)[] = [];
  #settling: NodeJS.Timeout | undefined;

  constructor(options: TenantDatabaseOptions) {
    this.#options = options;
  }

  /**
   * Takes a tenant's database until `release`.
   * @throws DomainError `tenant.database_unavailable`
   */
  async take(tenantId: string, { key, refused }: Placement): Promise<DedicatedDatabase> {
    if (refused) {
      const cause = new Error('the last release has not reached it');
      throw new DomainError('tenant.database_unavailable', { cause });
    }
    for (let tries = 0; ; tries += 1) {
      const database = this.#open.get(tenantId) ?? this.#add(tenantId, key);
      if (database) {
        database.users += 1;
        database.usedAt = performance.now();
        return database;
      }
      if (tries === 100) throw new DomainError('tenant.database_unavailable');
      await this.#someoneIsDone();
    }
  }

  release(database: DedicatedDatabase): void {
    database.users -= 1;
    if (database.users === 0) this.#waiting.shift()?.();
  }

  /** Connections to dedicated databases, and how many of those are open. */
  get size(): { databases: number; connections: number } {
    let connections = 0;
    for (const { pool } of this.#open.values()) connections += pool.totalCount;
    return { databases: this.#open.size, connections };
  }

  async close(): Promise<void> {
    clearInterval(this.#settling);
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(open.map((database) => database.close()));
  }

  /** Null while all that are open are at work. */
  #add(tenantId: string, key: string): DedicatedDatabase | null {
    const { getUrl, most, pooled, log } = this.#options;
    const url = getUrl(key);
    if (url === undefined) {
      log?.warn({ tenant: tenantId, key }, 'no setting leads to the database of a tenant');
      const cause = new Error('no setting leads to it');
      throw new DomainError('tenant.database_unavailable', { cause });
    }
    if (this.#open.size >= most && !this.#closeOne()) return null;
    const database = new DedicatedDatabase({ tenantId, url, pooled, log });
    this.#open.set(tenantId, database);
    void this.#settle(database);
    this.#settling ??= setInterval(() => {
      for (const open of this.#open.values()) void this.#settle(open);
    }, SETTLE_EVERY_MS).unref();
    return database;
  }

  async #settle(database: DedicatedDatabase): Promise<void> {
    database.users += 1;
    try {
      await this.#options.settle(database);
    } catch (error) {
      const { tenantId: tenant } = database;
      this.#options.log?.warn({ err: error, tenant }, 'prepared changes of a tenant still wait');
    } finally {
      this.release(database);
    }
  }

  #closeOne(): boolean {
    const [oldest] = [...this.#open.values()]
      .filter(({ users }) => users === 0)
      .sort((a, b) => a.usedAt - b.usedAt);
    if (!oldest) return false;
    this.#open.delete(oldest.tenantId);
    void oldest.close().catch((error: unknown) => {
      this.#options.log?.warn({ err: error }, 'the database of a tenant could not be closed');
    });
    return true;
  }

  /** @throws DomainError `tenant.database_unavailable` when no one is in time */
  #someoneIsDone(): Promise<void> {
    return new Promise((resolve, reject) => {
      const free = () => (clearTimeout(timer), resolve());
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(free), 1);
        reject(new DomainError('tenant.database_unavailable'));
      }, WAIT_MS);
      this.#waiting.push(free);
    });
  }
}
