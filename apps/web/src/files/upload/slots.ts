/** So many at once; the others wait in the order in which they came. */
export class Slots {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(count: number) {
    this.#free = count;
  }

  /**
   * Runs it as soon as a slot is free.
   * @throws the signal's reason when it is aborted before its turn
   */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#take(signal);
    try {
      return await work();
    } finally {
      this.#give();
    }
  }

  #take(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const start = () => {
        this.#waiting.delete(start);
        signal.removeEventListener('abort', onAbort);
        this.#free -= 1;
        resolve();
      };
      const onAbort = () => {
        this.#waiting.delete(start);
        reject(signal.reason as Error);
      };
      if (this.#free > 0) return start();
      this.#waiting.add(start);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  #give(): void {
    this.#free += 1;
    const [next] = this.#waiting;
    next?.();
  }
}
