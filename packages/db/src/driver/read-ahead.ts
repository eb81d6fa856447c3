import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from './scope.ts';

/** A statement that answers rows, with its values apart. */
export interface HotRead {
  /** One per text: names the prepared statement. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A read that goes out together with the question who asks. Its first value is the tenant, which
 * is not known yet: null, for the one that the answer opens. Until a verb asks for the very same
 * read in that tenant, past its own check of permissions, no one gets to see the rows; and they are
 * handed out once.
 */
export class ReadAhead {
  readonly read: HotRead;
  #tenantId: string | null = null;
  #rows: readonly unknown[] | null = null;

  constructor(read: HotRead) {
    if (read.values[0] !== null) throw new TypeError('a read ahead knows no tenant');
    this.read = read;
  }

  /** Keeps what came with an answer; of a tenant that was not opened, nothing. */
  keep(tenantId: string | null, rows: readonly unknown[]): void {
    this.#tenantId = tenantId;
    this.#rows = tenantId === null ? null : rows;
  }

  /** The rows, for the same read of the tenant of this scope, and for no one else; null for others. */
  take(scope: Scope | undefined, { name, values }: HotRead): readonly unknown[] | null {
    const rows = this.#rows;
    const tenantId = this.#tenantId;
    if (rows === null || scope?.tenantId !== tenantId || scope?.userId !== undefined) return null;
    if (name !== this.read.name || values.length !== this.read.values.length) return null;
    const same = values.every(
      (value, at) => value === (at === 0 ? tenantId : this.read.values[at]),
    );
    if (!same) return null;
    this.#rows = null;
    return rows;
  }
}

const storage = new AsyncLocalStorage<ReadAhead>();

/** The read that goes ahead for the running code. */
export function currentReadAhead(): ReadAhead | undefined {
  return storage.getStore();
}

/** Lets `read` go along when `work` asks who its caller is. */
export function runReadingAhead<T>(read: HotRead, work: () => Promise<T>): Promise<T> {
  return storage.run(new ReadAhead(read), work);
}
