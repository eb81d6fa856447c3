import { backoffMs, pauseFor } from './backoff.ts';
import { PartRefusal, type SendPart } from './send-part.ts';
import type { Slots } from './slots.ts';

/** What the API knows of an upload, and where its missing parts go. */
export interface UploadTicket {
  readonly partSize: number;
  /** Parts that the store has. */
  readonly done: readonly { readonly number: number; readonly size: number }[];
  /** Presigned URLs of the next parts that it does not have; none when nothing is missing. */
  readonly parts: readonly { readonly number: number; readonly url: string }[];
  /** When the URLs stop working. */
  readonly expiresAt: string;
}

export interface UploadPartsOptions {
  readonly file: Blob;
  readonly ticket: UploadTicket;
  /** Asks the API again: for new URLs, and what the store has by now. Null when all has ended. */
  readonly renew: () => Promise<UploadTicket | null>;
  readonly send: SendPart;
  /** Shared by all uploads of the page. */
  readonly slots: Slots;
  readonly signal: AbortSignal;
  /** Bytes of the file that are there or on their way. */
  readonly onProgress: (bytes: number) => void;
  readonly pause?: typeof pauseFor;
}

/** Tries of one part; with their pauses, about a minute. */
const MAX_TRIES = 7;

/** A URL that ends while its part is sent still counts: S3 looks at the clock when the request comes. */
const SPARE_MS = 15_000;

/**
 * Sends the parts of a file that the store does not have, several at once, each sliced from the file
 * when its turn comes: no part is held in memory by us.
 * @throws PartRefusal when a part is refused for good; the signal's reason when it is aborted
 */
export async function uploadParts(options: UploadPartsOptions): Promise<void> {
  const { file, slots, onProgress } = options;
  const { partSize } = options.ticket;
  const count = Math.max(1, Math.ceil(file.size / partSize));
  const tickets = new Tickets(options.ticket, options.renew);
  const sent = new Map<number, number>(
    options.ticket.done.map(({ number, size }) => [number, size]),
  );
  if (options.ticket.parts.length === 0) return onProgress(file.size);
  const tell = () => onProgress([...sent.values()].reduce((sum, bytes) => sum + bytes, 0));
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((one) => !sent.has(one));
  tell();

  // The first part that is refused for good stops the others.
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const sendOne = async (number: number) => {
    const part = file.slice((number - 1) * partSize, number * partSize);
    const onPart = (bytes: number) => {
      sent.set(number, bytes);
      tell();
    };
    await sendWithRetries(options, tickets, { number, part, signal, onPart });
    onPart(part.size);
  };
  const all = missing.map((number) => slots.run(signal, () => sendOne(number)));
  try {
    await Promise.all(all);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(all);
    throw error;
  }
}

interface Attempt {
  readonly number: number;
  readonly part: Blob;
  readonly signal: AbortSignal;
  readonly onPart: (bytes: number) => void;
}

async function sendWithRetries(
  { send, pause = pauseFor }: UploadPartsOptions,
  tickets: Tickets,
  { number, part, signal, onPart }: Attempt,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const url = await tickets.getUrl(number);
      // The store has it: a try that was taken without an answer.
      if (url === null) return;
      signal.throwIfAborted();
      return await send(url, part, { signal, onProgress: onPart });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PartRefusal) || !isPassing(error) || tries >= MAX_TRIES) throw error;
      onPart(0);
      // Too late for its URL, or the credentials that signed it have ended.
      if (error.status === 403 || error.status === 400) tickets.drop(number);
      await pause(backoffMs(tries), signal);
    }
  }
}

/** Whether another try may go better. 404 means that the upload itself is gone. */
function isPassing({ status }: PartRefusal): boolean {
  return isUnanswered(status) || status === 400 || status === 403;
}

/** Whether a status says that something was not looked at: no connection, too busy, out of order. */
export function isUnanswered(status: number): boolean {
  return [0, 408, 429].includes(status) || status >= 500;
}

/** The URLs of parts; new ones when they have run out, asked for once by all who wait. */
class Tickets {
  #urls = new Map<number, string>();
  #expiresAt = 0;
  #renewal: Promise<Set<number>> | null = null;
  readonly #renew: () => Promise<UploadTicket | null>;

  constructor(ticket: UploadTicket, renew: () => Promise<UploadTicket | null>) {
    this.#renew = renew;
    this.#take(ticket);
  }

  /** The URL of a part; null when the store has the part. */
  async getUrl(number: number): Promise<string | null> {
    const known = this.#urls.get(number);
    if (known !== undefined && Date.now() < this.#expiresAt - SPARE_MS) return known;
    this.#renewal ??= this.#fetch().finally(() => (this.#renewal = null));
    const done = await this.#renewal;
    if (done.has(number) || this.#urls.size === 0) return null;
    const url = this.#urls.get(number);
    // More parts are missing than one ticket has URLs for, and this one is not among the first.
    if (url === undefined) throw new PartRefusal(503);
    return url;
  }

  /** A URL that the store refuses. */
  drop(number: number): void {
    this.#urls.delete(number);
  }

  async #fetch(): Promise<Set<number>> {
    const ticket = await this.#renew();
    this.#urls.clear();
    if (ticket) this.#take(ticket);
    return new Set(ticket?.done.map(({ number }) => number));
  }

  #take({ parts, expiresAt }: UploadTicket): void {
    for (const { number, url } of parts) this.#urls.set(number, url);
    this.#expiresAt = Date.parse(expiresAt);
  }
}
