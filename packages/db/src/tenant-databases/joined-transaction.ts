import { randomUUID } from 'node:crypto';
import type { ScopedReader, ScopedWriter } from '../driver/scoped-client.ts';
import type { DedicatedDatabase, OpenTransaction } from './dedicated-database.ts';
import { noteCommit } from './in-doubt.ts';

interface Joined {
  readonly id: string;
  readonly database: DedicatedDatabase;
  readonly open: OpenTransaction;
}

/** Settles what this process does not know: did the control database commit? */
type Settle = (database: DedicatedDatabase, id: string) => Promise<void>;

/**
 * What a transaction of the control database has beside it in the tenant's own: opened when it is
 * first needed, prepared before the control database commits, and committed after it. The row that
 * the control database commits with says what becomes of it, also after a crash in between.
 */
export class JoinedTransaction {
  readonly #tenantId: string;
  readonly #settle: Settle;
  readonly #release: (database: DedicatedDatabase) => void;
  #joining: Promise<Joined> | undefined;
  #prepared = false;

  constructor(parts: {
    tenantId: string;
    settle: Settle;
    release: (database: DedicatedDatabase) => void;
  }) {
    this.#tenantId = parts.tenantId;
    this.#settle = parts.settle;
    this.#release = parts.release;
  }

  /** The transaction in the tenant's own database; the same one each time. */
  async join(take: () => Promise<DedicatedDatabase>): Promise<ScopedReader> {
    this.#joining ??= this.#begin(take);
    return (await this.#joining).open.tx;
  }

  /** @param tx of the control database, the last thing in it */
  async prepare(tx: ScopedWriter): Promise<void> {
    const joined = await this.#joining;
    if (!joined) return;
    this.#prepared = true;
    await joined.open.prepare();
    const finished = joined.database.finished.splice(0, 100);
    await noteCommit(tx, this.#tenantId, { id: joined.id, finished });
  }

  /** After the control database has committed: the change is decided, and is now seen. */
  async commit(): Promise<void> {
    const joined = await this.#joining;
    if (!joined) return;
    try {
      await joined.database.finish(toPreparedName(this.#tenantId, joined.id), true);
      joined.database.finished.push(joined.id);
    } catch {
      // It is decided all the same: whoever settles next brings it to its end.
    } finally {
      this.#release(joined.database);
    }
  }

  /** After a failure, of which this process may not know whether it came before the commit. */
  async cancel(): Promise<void> {
    const joined = await this.#joining?.catch(() => undefined);
    if (!joined) return;
    try {
      if (!this.#prepared) await joined.open.cancel();
      else await this.#settle(joined.database, joined.id);
    } catch {
      // Stays prepared until someone settles it.
    } finally {
      this.#release(joined.database);
    }
  }

  async #begin(take: () => Promise<DedicatedDatabase>): Promise<Joined> {
    const database = await take();
    const id = randomUUID();
    try {
      return { id, database, open: await database.begin(toPreparedName(this.#tenantId, id)) };
    } catch (error) {
      this.#release(database);
      throw error;
    }
  }
}

/** What Postgres knows a prepared transaction by. */
export function toPreparedName(tenantId: string, id: string): string {
  return `gatehouse ${tenantId} ${id}`;
}
