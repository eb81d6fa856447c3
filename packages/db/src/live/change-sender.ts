/** The channel of Postgres' NOTIFY that every process of an installation shares. */
export const CHANNEL = 'gatehouse_changes';

/** Milliseconds for which changes are gathered: what repeats is sent once. */
const GATHER_MS = 40;

/** Sends payloads; resolves when they are on their way. */
type Notify = (payloads: readonly string[]) => Promise<unknown>;

/**
 * Tells all processes what has changed, after it was committed and apart from it: a NOTIFY inside a
 * transaction would have every commit of the database wait for the one before (decision 0127).
 */
export class ChangeSender {
  readonly #notify: Notify;
  readonly #onError: (error: unknown) => void;
  #gathered = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<unknown> = Promise.resolve();

  constructor(notify: Notify, onError: (error: unknown) => void) {
    this.#notify = notify;
    this.#onError = onError;
  }

  add(payloads: Iterable<string>): void {
    for (const payload of payloads) this.#gathered.add(payload);
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS).unref();
  }

  /** Sends what has gathered. A failure is told and forgotten: pages catch up by themselves. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const payloads = [...this.#gathered];
    this.#gathered = new Set();
    if (payloads.length > 0) this.#sending = this.#notify(payloads).catch(this.#onError);
    await this.#sending;
  }
}
