import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@gatehouse/telemetry';
import type pg from 'pg';
import { connect } from '../driver/connect.ts';
import { runInScope, type Scope } from '../driver/scope.ts';
import type { ScopedPool } from '../driver/pool-setting.ts';
import type { ScopedReader } from '../driver/scoped-client.ts';
import type { PrismaClient } from '../generated/client.ts';
import { assertRestrictedRole } from '../startup-checks/restricted-role.ts';
import { routeBy } from '../tenant-databases/placed.ts';
import type { Placement } from '../tenant-databases/placement.ts';

const LOOK_EVERY_MS = 50;
/** Milliseconds for which one that was too far behind, or did not answer, is not asked again. */
const REST_MS = 10_000;

/** What leads to a replica. */
export interface ReplicaOptions {
  /** A `postgres://` URL of the same role as the primary's. */
  readonly url: string;
  /** Connections at most. Default 4: what reads a lot waits its turn. */
  readonly poolSize?: number;
  /** Whether the URL leads to a pooler that hands out the server's connections by transaction. */
  readonly pooled?: boolean;
  /** Milliseconds to wait for it while it is behind. Default 1,000. */
  readonly patienceMs?: number;
}

/** Thrown into a read that meets rows which stand in a tenant's own database. */
const ELSEWHERE = new Error('the rows stand in a database of their own');

/**
 * A streaming replica of the control database. It answers with all that the primary had committed
 * when it was asked, or not at all.
 */
export class Replica {
  readonly #pool: ScopedPool;
  readonly #prisma: PrismaClient;
  readonly #log: Pick<Logger, 'warn'> | undefined;
  readonly #patienceMs: number;
  #restsUntil = 0;

  constructor(options: ReplicaOptions, log: Pick<Logger, 'warn'> | undefined) {
    const { url, poolSize = 4, pooled = false, patienceMs = 1_000 } = options;
    this.#patienceMs = patienceMs;
    this.#log = log;
    const { pool, prisma } = connect({ url, poolSize, pooled, verify: assertFollows });
    this.#pool = pool;
    this.#prisma = prisma;
  }

  /**
   * Reads in one snapshot of the replica that has everything the primary has committed by now.
   *
   * @returns null where the replica can't: the read is then the primary's
   */
  async read<T>(
    primary: ScopedReader,
    scope: Scope,
    work: (db: ScopedReader) => Promise<T>,
  ): Promise<{ readonly value: T } | null> {
    if (performance.now() < this.#restsUntil) return null;
    const [at] = await primary.$queryRaw<{ lsn: string }[]>`
      select pg_current_wal_lsn()::text as lsn`;
    try {
      return await runInScope(scope, async () => {
        if (await this.#hasReached(at?.lsn ?? '')) return { value: await this.#snapshot(work) };
        this.#rest(new Error(`it is more than ${this.#patienceMs} ms behind`));
        return null;
      });
    } catch (error) {
      if (error !== ELSEWHERE) this.#rest(error);
      return null;
    }
  }

  async close(): Promise<void> {
    await this.#prisma.$disconnect();
    await this.#pool.end();
  }

  async #hasReached(lsn: string): Promise<boolean> {
    const giveUpAt = performance.now() + this.#patienceMs;
    for (;;) {
      const [row] = await this.#prisma.$queryRaw<{ reached: boolean | null }[]>`
        select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ${lsn}::pg_lsn as reached`;
      if (row?.reached === true) return true;
      if (performance.now() >= giveUpAt) return false;
      await sleep(LOOK_EVERY_MS);
    }
  }

  #snapshot<T>(work: (db: ScopedReader) => Promise<T>): Promise<T> {
    return this.#prisma.$transaction(
      (tx) => {
        const db = tx as ScopedReader;
        routeBy(db, async (tenantId) => {
          const rows = await db.$queryRaw<{ placement: Placement | null }[]>`
            select public.placement_of(${tenantId}::uuid) as placement`;
          if (rows[0]?.placement?.place === 'dedicated') throw ELSEWHERE;
          return db;
        });
        return work(db);
      },
      { isolationLevel: 'RepeatableRead' },
    );
  }

  #rest(reason: unknown): void {
    this.#restsUntil = performance.now() + REST_MS;
    this.#log?.warn({ err: reason }, 'reports are read from the primary: the replica is not fit');
  }
}

/** Of each new connection: a role that row-level security holds for, at a server that takes no writes. */
async function assertFollows(client: pg.ClientBase): Promise<void> {
  await assertRestrictedRole(client);
  const { rows } = await client.query<{ follows: boolean }>(
    'select pg_is_in_recovery() as follows',
  );
  if (rows[0]?.follows !== true) throw new Error('the server is no replica');
}
