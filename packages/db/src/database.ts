import { StartRefusal } from '@gatehouse/domain/start-refusal';
import type { Logger } from '@gatehouse/telemetry';
import { inSpan, SpanKind } from '@gatehouse/telemetry/trace';
import { connect } from './driver/connect.ts';
import type { PrismaClient } from './generated/client.ts';
import { assertDurable } from './startup-checks/durable.ts';
import { assertMigrated } from './startup-checks/migrated.ts';
import {
  currentOnce,
  type KeyedRequest,
  IdempotentTransaction,
  type StoredAnswer,
} from './driver/idempotent-transaction.ts';
import { hasMixedNames, hasRefusedParameters, POOLER_ADVICE } from './driver/pooler.ts';
import { currentReadAhead, type HotRead, runReadingAhead } from './driver/read-ahead.ts';
import { Replica, type ReplicaOptions } from './replica/replica.ts';
import { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './rate-limiter.ts';
import { assertRestrictedRole } from './startup-checks/restricted-role.ts';
import { currentScope, runInScope, type Scope } from './driver/scope.ts';
import type { ScopedReader, ScopedWriter } from './driver/scoped-client.ts';
import type { ScopedPool } from './driver/pool-setting.ts';
import { readsBy } from './driver/statement.ts';
import { translateErrors } from './driver/unavailable.ts';
import { CHANNEL, ChangeSender } from './live/change-sender.ts';
import { takeChanges } from './live/changes.ts';
import type { Placement } from './tenant-databases/placement.ts';
import { PlacedRows } from './tenant-databases/placed-rows.ts';

export type { HotRead, ScopedReader, ScopedWriter };

/** The scope of a tenant; with a person's id, that person's own rows as well. */
export type TenantScope = Scope & { readonly tenantId: string };
/** The scope of one person: their user row and sessions, no tenant's rows. */
export type UserScope = Scope & { readonly userId: string };

export interface DatabaseOptions {
  /** A `postgres://` URL of a role that row-level security holds for. */
  readonly url: string;
  /** Connections at most. Default 10. */
  readonly poolSize?: number;
  /** Whether the URL leads to a pooler that hands out the server's connections by transaction. */
  readonly pooled?: boolean;
  /** What leads to the databases that tenants have of their own; none without it. */
  readonly tenantDatabases?: {
    /** The URL that a key stands for, out of this process's settings. */
    readonly getUrl: (key: string) => string | undefined;
    /** How many are open at once at most. Default 20. */
    readonly most?: number;
  };
  /** What reads a lot, and decides nothing, is read there; from the primary without it. */
  readonly replica?: ReplicaOptions;
  /** Is told once when the URL leads to a pooler and that was not said. */
  readonly log?: Pick<Logger, 'warn'>;
}

/** Spans name a statement or a transaction, and hold no text of SQL and no value. */
const SQL = { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql' } };

const NOTIFY = 'select pg_notify($1, change) from unnest($2::text[]) as change';

/** The database, reached only inside a scope. */
export class Database {
  readonly #pool: ScopedPool;
  readonly #prisma: PrismaClient;
  readonly #placed: PlacedRows;
  readonly #changes: ChangeSender;
  readonly #replica: Replica | null;
  /** Whether the database was seen to have the migrations of this release: it keeps them. */
  #migrated = false;
  #log: DatabaseOptions['log'];

  constructor(options: DatabaseOptions) {
    const { pooled = false } = options;
    this.#log = options.log;
    const { pool, prisma } = connect({
      ...{ url: options.url, pooled, poolSize: options.poolSize ?? 10 },
    });
    this.#pool = pool;
    this.#prisma = prisma;
    readsBy(this.#prisma, (read) => this.#readHot(read));
    const control = {
      pool,
      lookup: this.lookup.bind(this),
      withTenant: this.#transact.bind(this),
    };
    this.#placed = new PlacedRows(control, {
      ...{ pooled, log: options.log, getUrl: () => undefined, most: 20 },
      ...options.tenantDatabases,
    });
    this.#placed.routeReads(prisma);
    this.#replica = options.replica ? new Replica(options.replica, options.log) : null;
    this.#changes = new ChangeSender(
      (payloads) => this.#pool.query(NOTIFY, [CHANNEL, payloads]),
      (error) => options.log?.warn({ err: error }, 'live updates could not be sent'),
    );
  }

  /** Reads of one tenant: each query is one round trip, with no transaction around them. */
  readTenant<T>(scope: TenantScope, work: (db: ScopedReader) => Promise<T>): Promise<T> {
    return this.#read(scope, work);
  }

  /** One transaction in one tenant. Anything thrown rolls it back. */
  withTenant<T>(scope: TenantScope, work: (tx: ScopedWriter) => Promise<T>): Promise<T> {
    return this.#write(scope, work);
  }

  /**
   * Reads a lot of a tenant's rows, for exports and reports: from the replica, where it has all that
   * is committed by now, else by `db`. Nothing that decides who may is read this way.
   * @param db what has asked whether the caller may; a transaction stays open until the rows are read
   */
  async readReport<T>(
    db: ScopedReader,
    scope: TenantScope,
    work: (db: ScopedReader) => Promise<T>,
  ): Promise<T> {
    const read = await this.#replica?.read(db, scope, work);
    return read ? read.value : work(db);
  }

  /** Reads of one person's own rows. */
  readUser<T>(scope: UserScope, work: (db: ScopedReader) => Promise<T>): Promise<T> {
    return this.#read(scope, work);
  }

  /** One transaction over one person's own rows. */
  withUser<T>(scope: UserScope, work: (tx: ScopedWriter) => Promise<T>): Promise<T> {
    return this.#write(scope, work);
  }

  /**
   * Calls one of the lookup functions that run before a tenant is known, as a prepared statement.
   * @param name the prepared statement's name, one per text
   */
  async lookup<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const [rows] = await this.#ask(name, { name, text, values });
    return rows as Row[];
  }

  /**
   * Asks who is calling, and in the same round trip for what is read ahead: the lookup sets the
   * tenant of the rest of its transaction where it lets the caller in, and else none.
   * @param text answers one row, whose column `opened` is the id of that tenant or null
   */
  async open<Row>(name: string, text: string, values: readonly unknown[]): Promise<Row> {
    const ahead = currentReadAhead();
    const askedAt = performance.now();
    const caller = { name, text, values };
    const [[row] = [], rows = []] = ahead
      ? await this.#ask(name, caller, ahead.read)
      : await this.#ask(name, caller);
    const { opened, placement } = row as { opened: string | null; placement: Placement | null };
    const elsewhere = this.#placed.note(opened, placement, askedAt);
    ahead?.keep(elsewhere ? null : opened, rows);
    return row as Row;
  }

  /** Lets a hot read go along when `work` asks who its caller is; see `driver/read-ahead.ts`. */
  readingAhead<T>(read: HotRead, work: () => Promise<T>): Promise<T> {
    return runReadingAhead(read, work);
  }

  /** A rate limiter whose counters all replicas share. */
  rateLimiter(options: RateLimiterOptions): RateLimiter {
    const limiter = createRateLimiter(this.#pool, options);
    return {
      take: (key, points) => this.#watched(() => limiter.take(key, points)),
      giveBack: (key, points) => this.#watched(() => limiter.giveBack(key, points)),
    };
  }

  /**
   * Refuses a login that row-level security does not hold for.
   * @throws StartRefusal that names what is wrong with the role; DomainError `service.unavailable`
   */
  async assertRestricted(): Promise<void> {
    await this.#watched(() => assertRestrictedRole(this.#pool));
  }

  /**
   * Refuses a server that may lose what it has committed.
   * @throws StartRefusal that names its settings; DomainError `service.unavailable`
   */
  async assertDurable(): Promise<void> {
    await this.#watched(() => assertDurable(this.#pool));
  }

  /**
   * Refuses a database that lacks migrations; once it has them, asks no more.
   * @param names of all migrations that the code was made with
   * @throws StartRefusal that names what is missing; DomainError `service.unavailable`
   */
  async assertMigrated(names: readonly string[]): Promise<void> {
    if (this.#migrated) return;
    await this.#watched(() => assertMigrated(this.#pool, names));
    this.#migrated = true;
  }

  /** The databases that tenants have of their own: how many are open, and their connections. */
  tenantDatabases(): { databases: number; connections: number } {
    return this.#placed.size;
  }

  /** For the mover: both places of a tenant's rows. */
  get placed(): PlacedRows {
    return this.#placed;
  }

  /** Connections: all, those that no one uses, and how many requests wait for one. */
  connections(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** Resolves once what goes out after a commit is out; for hosts that stop between two requests. */
  flush(): Promise<void> {
    return this.#changes.flush();
  }

  async close(): Promise<void> {
    await this.#changes.flush();
    await this.#placed.close();
    await this.#replica?.close();
    await this.#prisma.$disconnect();
    await this.#pool.end();
  }

  /**
   * Runs a request that carries an idempotency key: its change and its answer are committed
   * together, and the answer is handed out again instead of a second change.
   * @throws DomainError `idempotency.in_progress`, `idempotency.key_reused`
   */
  once(
    request: KeyedRequest,
    work: () => Promise<StoredAnswer>,
  ): Promise<{ answer: StoredAnswer; replayed: boolean }> {
    return this.#watched(() => new IdempotentTransaction(request).run(work));
  }

  /** What was read ahead for this very read is not read again. */
  async #readHot(read: HotRead): Promise<readonly unknown[]> {
    const ahead = currentReadAhead()?.take(currentScope(), read);
    if (ahead) return ahead;
    const [rows] = await inSpan(`sql ${read.name}`, SQL, () => this.#pool.prepared(read));
    return rows ?? [];
  }

  #ask(name: string, ...reads: readonly HotRead[]) {
    return inSpan(`sql ${name}`, SQL, () => this.#watched(() => this.#pool.prepared(...reads)));
  }

  /** A pooler that was not announced is named: its own words say nothing to their reader. */
  async #watched<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await translateErrors(work);
    } catch (error) {
      if (hasRefusedParameters(error)) throw new StartRefusal(POOLER_ADVICE, { cause: error });
      if (hasMixedNames(error)) {
        this.#log?.warn(POOLER_ADVICE);
        this.#log = undefined;
      }
      throw error;
    }
  }

  #read<T>(scope: Scope, work: (db: ScopedReader) => Promise<T>): Promise<T> {
    const waiting = currentOnce()?.waiting(scope);
    if (waiting) return work(waiting);
    const own = { ...scope };
    return inSpan('sql read', SQL, () =>
      this.#watched(() => runInScope(own, () => work(this.#prisma as never))),
    ).finally(() => this.#placed.endRead(own));
  }

  #write<T>(scope: Scope, work: (tx: ScopedWriter) => Promise<T>): Promise<T> {
    const once = currentOnce();
    if (once) return once.write(scope, (own, run) => this.#transact(own, run), work);
    return this.#transact(scope, work);
  }

  async #transact<T>(scope: Scope, work: (tx: ScopedWriter) => Promise<T>): Promise<T> {
    let changes: ReadonlySet<string> | undefined;
    const result = await inSpan('sql transaction', SQL, () =>
      this.#watched(() =>
        runInScope(scope, () =>
          this.#placed.joining(scope, (joined) =>
            this.#prisma.$transaction(async (tx) => {
              joined.route(tx as never);
              const value = await work(tx as never);
              await joined.prepare(tx as never);
              changes = takeChanges(tx as never);
              return value;
            }),
          ),
        ),
      ),
    );
    if (changes) this.#changes.add(changes);
    return result;
  }
}
