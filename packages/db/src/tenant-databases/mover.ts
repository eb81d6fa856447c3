import { setTimeout as sleep } from 'node:timers/promises';
import type { ScopedWriter } from '../driver/scoped-client.ts';
import { listTenantTables, type TenantTable } from '../tenant-tables.ts';
import { copyRows, countRows, deleteRows, type Digest, digestRows } from './copy-rows.ts';
import { setGate, Superseded } from './gate.ts';
import { type Ask, inPlace } from './in-place.ts';
import { PLACED_TABLES } from './placed.ts';
import { LEASE_MS, type Place } from './placement.ts';
import type { PlacedRows } from './placed-rows.ts';

export type MoveStep = 'freezing' | 'copying' | 'comparing' | 'opening' | 'settled';

/** Seconds for which the copy stays that a move leaves: longer than any request takes. */
const COPY_SECONDS = 60;

/** Milliseconds between two signs of life of a mover that copies or compares. */
const BEAT_MS = 1_000;

/** Rows of a move, as far as they are known. */
export interface MovedRows {
  readonly copied: number;
  readonly total: number;
}

export interface MoveOptions {
  /** Part of the transaction that begins the move; may refuse it. */
  readonly claimed?: (tx: ScopedWriter, to: Place) => Promise<void>;
  /** Every second while rows are copied and compared; may give the move up. */
  readonly copying?: (tx: ScopedWriter, rows: MovedRows) => Promise<void>;
  /** Part of the transaction that switches; the last one that may give the move up. */
  readonly switching?: (tx: ScopedWriter) => Promise<void>;
  /** Part of the transaction that ends the move. */
  readonly settled: (tx: ScopedWriter, place: Place) => Promise<void>;
  /** Part of the transaction that undoes it. */
  readonly undone?: (tx: ScopedWriter, error: unknown) => Promise<void>;
  readonly onStep?: (step: MoveStep) => Promise<void> | void;
}

interface Run {
  readonly from: Place;
  readonly to: Place;
  readonly epoch: number;
  /** Routers already go to the new place. */
  readonly switched: boolean;
}

/**
 * Moves the rows of tenants between the pooled database and their own. At no moment two places take
 * writes: the old gate is shut before the rows are copied, the new one opens after every router has
 * learned of it, and each run has a number that later gates refuse when it is not the highest.
 */
export class Mover {
  readonly #placed: PlacedRows;

  constructor(placed: PlacedRows) {
    this.#placed = placed;
  }

  /**
   * Moves a tenant, or goes on where a mover has died; what another has begun is finished first.
   * @returns where its rows stand now
   * @throws DomainError `resource.not_found` for a tenant without a database of its own; what stands
   *   in the way of the move, which is then undone
   */
  async move(tenantId: string, to: Place | null, options: MoveOptions): Promise<Place> {
    const run = await this.#claim(tenantId, to, options);
    if (!run) return (await this.#read(tenantId)).place;
    if (!run.switched) await this.#carry(tenantId, run, options);
    await options.onStep?.('opening');
    // Until now someone may go by what they have read before the switch.
    await sleep(LEASE_MS * 1.5);
    await this.#at(run.to, tenantId, (ask) =>
      setGate(ask, tenantId, { kind: run.to, open: true, epoch: run.epoch }),
    );
    await this.#placed.inControl(tenantId, async (tx) => {
      const count = await tx.$executeRaw`
        update placements set moving_to = null, step = 'settled', stepped_at = now(),
          copy_until = now() + ${COPY_SECONDS}::int * interval '1 second'
        where tenant_id = ${tenantId}::uuid and epoch = ${run.epoch} and moving_to is not null`;
      if (count !== 1) throw new Superseded('a later mover is at this tenant');
      await options.settled(tx, run.to);
    });
    await options.onStep?.('settled');
    return run.to;
  }

  /** Erases the copy that a move has left, unless a new one is under way. */
  async eraseCopy(tenantId: string): Promise<void> {
    const { place, epoch, moving } = await this.#read(tenantId);
    if (moving) return;
    const other = place === 'pooled' ? 'dedicated' : 'pooled';
    const tables = await this.#tables(tenantId);
    await this.#at(other, tenantId, async (ask) => {
      await setGate(ask, tenantId, { kind: other, open: false, epoch });
      for (const { name } of tables) await deleteRows(ask, tenantId, name);
    });
    await this.#placed.inControl(tenantId, async (tx) => {
      await tx.$executeRaw`
        update placements set copy_until = null
        where tenant_id = ${tenantId}::uuid and epoch = ${epoch} and moving_to is null`;
    });
  }

  /** Everything up to the switch; a failure leaves the tenant where it was, and open. */
  async #carry(tenantId: string, run: Run, options: MoveOptions): Promise<void> {
    const { onStep, switching } = options;
    try {
      await onStep?.('freezing');
      await this.#at(run.from, tenantId, (ask) =>
        setGate(ask, tenantId, { kind: run.from, open: false, epoch: run.epoch }),
      );
      await this.#step(tenantId, run, 'copying');
      await onStep?.('copying');
      const tables = await this.#tables(tenantId);
      await this.#at(run.to, tenantId, async (to) => {
        await setGate(to, tenantId, { kind: run.to, open: false, epoch: run.epoch });
        let rows: MovedRows = { copied: 0, total: 0 };
        const beat = this.#beat(tenantId, run, options);
        const sent = await this.#at(run.from, tenantId, async (from) => {
          rows = { copied: 0, total: await countRows(tables, tenantId, from) };
          await beat(rows);
          const copied = (count: number) =>
            beat((rows = { ...rows, copied: rows.copied + count }), BEAT_MS);
          return copyRows(tables, tenantId, { from, to, copied });
        });
        await this.#step(tenantId, run, 'comparing');
        await beat(rows);
        await onStep?.('comparing');
        const found = await digestRows(tables, tenantId, to, () => beat(rows, BEAT_MS));
        assertSame(sent, found);
      });
      await this.#placed.inControl(tenantId, async (tx) => {
        const count = await tx.$executeRaw`
          update placements set place = moving_to, step = 'opening', stepped_at = now()
          where tenant_id = ${tenantId}::uuid and epoch = ${run.epoch}
            and place = ${run.from} and moving_to = ${run.to}`;
        if (count !== 1) throw new Superseded('a later mover is at this tenant');
        await switching?.(tx);
      });
    } catch (error) {
      if (!(error instanceof Superseded)) {
        const undone = (tx: ScopedWriter) => options.undone?.(tx, error);
        await this.#giveUp(tenantId, run, undone).catch(() => undefined);
      }
      throw error;
    }
  }

  /** Where it fails too, or this process dies, the next run finds the move as it is. */
  async #giveUp(
    tenantId: string,
    run: Run,
    undone: (tx: ScopedWriter) => Promise<void> | undefined,
  ): Promise<void> {
    const { place, epoch } = await this.#read(tenantId);
    // The switch may have been committed although its answer was lost.
    if (place !== run.from || epoch !== run.epoch) return;
    await this.#at(run.from, tenantId, (ask) =>
      setGate(ask, tenantId, { kind: run.from, open: true, epoch: run.epoch }),
    );
    await this.#placed.inControl(tenantId, async (tx) => {
      const count = await tx.$executeRaw`
        update placements set moving_to = null, step = 'settled', stepped_at = now(),
          copy_until = now()
        where tenant_id = ${tenantId}::uuid and epoch = ${run.epoch} and place = ${run.from}`;
      if (count === 1) await undone(tx);
    });
  }

  /** Null when there is nothing to do. */
  #claim(
    tenantId: string,
    to: Place | null,
    { claimed }: Pick<MoveOptions, 'claimed'>,
  ): Promise<Run | null> {
    return this.#placed.inControl(tenantId, async (tx) => {
      const rows = await tx.$queryRaw<{ place: Place; to: Place; epoch: number }[]>`
        update placements set moving_to = coalesce(moving_to, ${to}), epoch = epoch + 1,
          step = case when place = moving_to then 'opening' else 'freezing' end,
          stepped_at = now(), copy_until = null
        where tenant_id = ${tenantId}::uuid and (moving_to is not null or place <> ${to})
        returning place, moving_to as "to", epoch`;
      const [row] = rows;
      if (!row) return null;
      await claimed?.(tx, row.to);
      const switched = row.place === row.to;
      const from = row.to === 'pooled' ? 'dedicated' : 'pooled';
      return { from, to: row.to, epoch: row.epoch, switched };
    });
  }

  async #step(tenantId: string, { epoch }: Run, step: MoveStep): Promise<void> {
    await this.#placed.inControl(tenantId, async (tx) => {
      const count = await tx.$executeRaw`
        update placements set step = ${step}, stepped_at = now()
        where tenant_id = ${tenantId}::uuid and epoch = ${epoch}`;
      if (count !== 1) throw new Superseded('a later mover is at this tenant');
    });
  }

  /** Shows that this mover is alive, no more often than it is told to. */
  #beat(tenantId: string, { epoch }: Run, { copying }: MoveOptions) {
    let beatAt = -Infinity;
    return async (rows: MovedRows, everyMs = 0): Promise<void> => {
      if (performance.now() - beatAt < everyMs) return;
      beatAt = performance.now();
      await this.#placed.inControl(tenantId, async (tx) => {
        const count = await tx.$executeRaw`
          update placements set stepped_at = now()
          where tenant_id = ${tenantId}::uuid and epoch = ${epoch}`;
        if (count !== 1) throw new Superseded('a later mover is at this tenant');
        await copying?.(tx, rows);
      });
    };
  }

  #read(tenantId: string): Promise<{ place: Place; epoch: number; moving: boolean }> {
    return this.#placed.inControl(tenantId, async (tx) => {
      const rows = await tx.$queryRaw<{ place: Place; epoch: number; moving: boolean }[]>`
        select place, epoch, moving_to is not null as moving from placements
        where tenant_id = ${tenantId}::uuid`;
      const [row] = rows;
      if (!row) throw new Superseded('this tenant has no database of its own');
      return row;
    });
  }

  #tables(tenantId: string): Promise<TenantTable[]> {
    return this.#placed.inControl(tenantId, async (tx) =>
      (await listTenantTables(tx)).filter(({ name }) => PLACED_TABLES.includes(name)),
    );
  }

  #at<T>(place: Place, tenantId: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    if (place === 'pooled') return inPlace(this.#placed.pooled, tenantId, work);
    return this.#placed.useDedicated(tenantId, (database) =>
      database.ask(() => inPlace(database.pool, tenantId, work)),
    );
  }
}

/** Something of the copy is not as it was. */
export class CopyDiffers extends Error {}

/** @throws CopyDiffers */
function assertSame(sent: readonly Digest[], found: readonly Digest[]): void {
  const same = sent.every(
    ({ rows, hash }, at) => rows === found[at]?.rows && hash === found[at].hash,
  );
  if (!same || sent.length !== found.length) {
    throw new CopyDiffers('the copy differs from its source');
  }
}
