import pg from 'pg';
import { CHANNEL } from './change-sender.ts';
import { type Change, parseChange } from './changes.ts';

export interface ChangeListenerOptions {
  /** A `postgres://` URL that leads to the server itself: behind a pooler no one hears a NOTIFY. */
  readonly url: string;
  readonly onChange: (change: Change) => void;
  /** Changes may have been missed. */
  readonly onGap: () => void;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds. A connection that has gone silent is found out within two of its checks. */
const CHECK_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** One connection that hears what changes. A lost one is replaced, after growing pauses. */
export class ChangeListener {
  readonly #options: ChangeListenerOptions;
  #client: pg.Client | null = null;
  #check: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #closed = false;

  constructor(options: ChangeListenerOptions) {
    this.#options = options;
  }

  /** Connects, and goes on trying if that fails. Resolves when the first try is over. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.url,
      connectionTimeoutMillis: 3_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: 'gatehouse-live',
    });
    this.#client = client;
    client.on('notification', ({ payload }) => {
      const change = parseChange(payload ?? '');
      if (change) this.#options.onChange(change);
    });
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('the connection for live updates ended')));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.#lose(client, error);
      return;
    }
    if (this.#client !== client) return;
    this.#pause = FIRST_PAUSE_MS;
    this.#options.onGap();
    this.#check = setInterval(() => {
      client.query('select 1').catch((error: unknown) => this.#lose(client, error));
    }, CHECK_MS).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#check);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  /** Only the connection at hand counts; one that was given up says more than once that it is lost. */
  #lose(client: pg.Client, error: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    clearInterval(this.#check);
    client.end().catch(() => undefined);
    this.#options.onError(error);
    this.#retry = setTimeout(() => void this.start(), this.#pause).unref();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }
}
