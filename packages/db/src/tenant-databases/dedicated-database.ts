import { DomainError } from '@gatehouse/domain/errors';
import type { Logger } from '@gatehouse/telemetry';
import { connect } from '../driver/connect.ts';
import type { ScopedPool } from '../driver/pool-setting.ts';
import type { ScopedReader, ScopedWriter } from '../driver/scoped-client.ts';
import { readsBy } from '../driver/statement.ts';
import { translateErrors } from '../driver/unavailable.ts';
import type { PrismaClient } from '../generated/client.ts';
import { assertBelongsTo } from './identity.ts';
import type { DatabaseCheck } from './placement.ts';
import { preparedAs, preparing } from './preparing.ts';

/** Connections to one tenant's database at most: of a slow one no more requests wait. */
const POOL_SIZE = 4;
/** Milliseconds after which a connection that no one uses is closed. */
const IDLE_MS = 10_000;
/** Milliseconds for which a database that did not answer is not asked again. */
const REST_MS = 1_000;

/** A server's connections are shared by all databases on it. */
const CHECK = `select sum(numbackends)::int as connections,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
    as "connectionsAllowed",
  (select count(*)::int from public.applied_migrations()) as migrations
  from pg_stat_database where datid <> 0`;

const LEFT = `select gid from pg_prepared_xacts
  where database = current_database() and owner = current_user and gid like $1
    and prepared < now() - interval '3 seconds'`;

/** Thrown into a transaction that is to be rolled back. */
const ROLLED_BACK = new Error('rolled back with the control database');

export interface DedicatedOptions {
  readonly tenantId: string;
  readonly url: string;
  readonly pooled: boolean;
  readonly log: Pick<Logger, 'warn'> | undefined;
}

/** An open transaction in a tenant's own database. */
export interface OpenTransaction {
  readonly tx: ScopedWriter;
  /** From then on it outlives this process, and waits for `commit` or `rollback` by its name. */
  prepare(): Promise<void>;
  cancel(): Promise<void>;
}

/** A tenant's own database. Every connection proves whose it is before it is used. */
export class DedicatedDatabase {
  readonly tenantId: string;
  readonly pool: ScopedPool;
  readonly #prisma: PrismaClient;
  readonly #log: DedicatedOptions['log'];
  #restsUntil = 0;
  /** Requests that are at it. */
  users = 0;
  /** Changes that were committed in both, whose decision no one needs any more. */
  readonly finished: string[] = [];
  usedAt = 0;

  constructor(options: DedicatedOptions) {
    const { tenantId, url, pooled, log } = options;
    this.#log = log;
    this.tenantId = tenantId;
    const { pool, prisma } = connect({
      ...{ url, pooled, poolSize: POOL_SIZE, idleMs: IDLE_MS, through: preparing },
      verify: (client) => assertBelongsTo(client, tenantId),
    });
    this.pool = pool;
    this.#prisma = prisma;
    readsBy(prisma, async (read) => {
      const [rows] = await this.ask(() => pool.prepared(read));
      return rows ?? [];
    });
  }

  /** Reads outside a transaction, in the scope of the running code. */
  get reader(): ScopedReader {
    this.#assertFit();
    return this.#prisma as unknown as ScopedReader;
  }

  /** Opens a transaction in the scope of the running code. */
  begin(name: string): Promise<OpenTransaction> {
    this.#assertFit();
    const opened = Promise.withResolvers<OpenTransaction>();
    const end = Promise.withResolvers<void>();
    const done = this.ask(() =>
      preparedAs(name, () =>
        this.#prisma.$transaction(async (tx) => {
          opened.resolve({
            tx: tx as never,
            prepare: () => (end.resolve(), done),
            cancel: () => (end.reject(ROLLED_BACK), done.catch(() => undefined)),
          });
          await end.promise;
        }),
      ),
    );
    done.catch(opened.reject);
    return opened.promise;
  }

  /** @returns false when no such transaction is prepared any more */
  async finish(name: string, committed: boolean): Promise<boolean> {
    try {
      await this.ask(() =>
        this.pool.query(`${committed ? 'COMMIT' : 'ROLLBACK'} PREPARED '${name}'`),
      );
      return true;
    } catch (error) {
      // undefined_object: someone else has brought it to its end.
      if (error instanceof Error && 'code' in error && error.code === '42704') return false;
      throw error;
    }
  }

  /** What was prepared here by this process's login, and left for longer than any request takes. */
  async listLeft(): Promise<string[]> {
    const { rows } = await this.ask(() =>
      this.pool.query<{ gid: string }>(LEFT, [`gatehouse ${this.tenantId} %`]),
    );
    return rows.map(({ gid }) => gid.split(' ')[2] ?? '');
  }

  /** How it is: reached, with how many connections to its server, and of which release. */
  async check(): Promise<Omit<DatabaseCheck, 'fault'> | undefined> {
    const { rows } = await this.ask(() => this.pool.query<Omit<DatabaseCheck, 'fault'>>(CHECK));
    return rows[0];
  }

  async close(): Promise<void> {
    await this.#prisma.$disconnect();
    await this.pool.end();
  }

  /** Runs `work`; what shows that the database is down keeps others from waiting for it as well. */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await translateErrors(work);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'unavailable') throw error;
      if (error.code === 'tenant.moving') throw error;
      this.#restsUntil = performance.now() + REST_MS;
      this.#log?.warn({ err: error, tenant: this.tenantId }, 'the database of a tenant is refused');
      throw new DomainError('tenant.database_unavailable', { cause: error });
    }
  }

  /** Refuses at once, since whoever waits here holds a connection that other tenants need. */
  #assertFit(): void {
    if (performance.now() < this.#restsUntil || this.pool.waitingCount >= POOL_SIZE) {
      throw new DomainError('tenant.database_unavailable');
    }
  }
}
