import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '@gatehouse/domain/errors';
import { claimKey, type KeyedRequest, storeAnswer, type StoredAnswer } from './idempotency-keys.ts';
import type { Scope } from './scope.ts';
import type { ScopedWriter } from './scoped-client.ts';

export type { KeyedRequest, StoredAnswer };

type Transact = (scope: Scope, work: (tx: ScopedWriter) => Promise<void>) => Promise<void>;

/** A transaction that has done its work and waits for the answer before it commits. */
interface Parked {
  readonly scope: Scope;
  readonly tx: ScopedWriter;
  readonly answer: PromiseWithResolvers<StoredAnswer>;
  readonly done: Promise<void>;
}

/** Thrown through the verb that would have done it again. */
class Replay extends Error {
  readonly answer: StoredAnswer;

  constructor(answer: StoredAnswer) {
    super('this request has been answered before');
    this.answer = answer;
  }
}

const storage = new AsyncLocalStorage<IdempotentTransaction>();

/** The keyed request that the running code belongs to, if it belongs to one. */
export function currentOnce(): IdempotentTransaction | undefined {
  return storage.getStore();
}

/**
 * A request with an idempotency key. The first transaction that is opened for it claims the key,
 * does its work, and is then held open until the answer is known: change and answer are committed
 * together, or neither is. What the request reads or writes after that joins the transaction.
 */
export class IdempotentTransaction {
  readonly #request: KeyedRequest;
  #parked: Parked | null = null;

  constructor(request: KeyedRequest) {
    this.#request = request;
  }

  /**
   * Runs `work` and keeps its answer, or hands out the one that was kept.
   * @throws DomainError `idempotency.in_progress`, `idempotency.key_reused`
   */
  async run(work: () => Promise<StoredAnswer>) {
    try {
      const answer = await storage.run(this, work);
      this.#parked?.answer.resolve(answer);
      await this.#parked?.done;
      return { answer, replayed: false };
    } catch (error) {
      this.#parked?.answer.reject(error);
      await this.#parked?.done.catch(() => undefined);
      if (error instanceof Replay) return { answer: error.answer, replayed: true };
      throw error;
    }
  }

  /** A transaction of this request: the first one, or more work in the one that waits. */
  write<T>(scope: Scope, transact: Transact, work: (tx: ScopedWriter) => Promise<T>): Promise<T> {
    const waiting = this.waiting(scope);
    if (waiting) return work(waiting);
    if (this.#parked) throw new Error('a keyed request changes one tenant only');
    const result = Promise.withResolvers<T>();
    const answer = Promise.withResolvers<StoredAnswer>();
    // The record is the principal's own row: the transaction may see that person's rows as well.
    const own = { ...scope, userId: this.#request.principalId };
    const done = transact(own, async (tx) => {
      await this.#claim(tx);
      const value = await work(tx);
      this.#parked = { scope, tx, answer, done };
      result.resolve(value);
      const kept = await storeAnswer(tx, this.#request, await answer.promise);
      if (!kept) throw new DomainError('idempotency.in_progress');
    });
    done.catch(result.reject);
    return result.promise;
  }

  /** The transaction that waits, for more work in the same tenant; null while there is none. */
  waiting(scope: Scope): ScopedWriter | null {
    return this.#parked?.scope.tenantId === scope.tenantId ? (this.#parked?.tx ?? null) : null;
  }

  async #claim(tx: ScopedWriter): Promise<void> {
    const { free, requestHash, status, sealedBody } = await claimKey(tx, this.#request);
    if (!free) throw new DomainError('idempotency.in_progress');
    if (requestHash === null || status === null) return;
    if (!Buffer.from(requestHash).equals(this.#request.requestHash)) {
      throw new DomainError('idempotency.key_reused');
    }
    throw new Replay({ status, sealedBody });
  }
}
