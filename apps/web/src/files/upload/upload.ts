import { ApiProblem } from '#src/api-client.ts';
import { backoffMs, pauseFor } from './backoff.ts';
import { PartRefusal, sendPart, type SendPart } from './send-part.ts';
import type { Slots } from './slots.ts';
import { TransferRate } from './transfer-rate.ts';
import { isUnanswered, uploadParts, type UploadTicket } from './upload-parts.ts';

export type UploadState = 'waiting' | 'sending' | 'finishing' | 'paused' | 'failed' | 'done';

/** What the API does for an upload. */
export interface UploadApi {
  create(file: File): Promise<{ id: string; ticket: UploadTicket }>;
  /** New URLs, and what the store has; null when the upload has ended. */
  renew(id: string): Promise<UploadTicket | null>;
  complete(id: string): Promise<void>;
  discard(id: string): Promise<void>;
}

/** What is shown of an upload. */
export interface UploadView {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** As the browser knows it; empty when it does not. */
  readonly contentType: string;
  readonly state: UploadState;
  readonly sentBytes: number;
  readonly bytesPerSecond: number | null;
  readonly problem: ApiProblem | null;
  /** Of the file at the API, once it has one. */
  readonly id: string | null;
}

export interface UploadOptions {
  readonly file: File;
  /** Of an upload that was begun before. */
  readonly id: string | null;
  readonly api: UploadApi;
  /** For the files that are sent at once, and for the parts of all of them. */
  readonly slots: { readonly files: Slots; readonly parts: Slots };
  /** Told of every change. */
  readonly onChange: (upload: Upload) => void;
  readonly send?: SendPart;
  readonly pause?: typeof pauseFor;
}

const MAX_TRIES = 6;

let lastKey = 0;

/** One file on its way to the store. */
export class Upload {
  readonly key = (lastKey += 1);
  readonly file: File;
  #id: string | null;
  #state: UploadState = 'waiting';
  #problem: ApiProblem | null = null;
  #sent = 0;
  #running: AbortController | null = null;
  #cancelled = false;
  readonly #rate = new TransferRate();
  readonly #options: UploadOptions;

  constructor(options: UploadOptions) {
    this.file = options.file;
    this.#id = options.id;
    this.#options = options;
  }

  get view(): UploadView {
    return {
      key: this.key,
      name: this.file.name,
      size: this.file.size,
      contentType: this.file.type,
      state: this.#state,
      sentBytes: this.#sent,
      bytesPerSecond: this.#state === 'sending' ? this.#rate.bytesPerSecond : null,
      problem: this.#problem,
      id: this.#id,
    };
  }

  /** Is it on its way, or about to be? */
  get active(): boolean {
    return ['waiting', 'sending', 'finishing'].includes(this.#state);
  }

  /** Begins, or goes on where it stopped. Ends when the file is there, stopped or refused. */
  async start(): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    this.#problem = null;
    this.#set('waiting');
    try {
      await this.#options.slots.files.run(running.signal, () => this.#run(running.signal));
      this.#set('done');
    } catch (error) {
      if (running.signal.aborted) return;
      this.#problem = toProblem(error);
      this.#set('failed');
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  /** Stops sending; parts that are there stay. */
  pause(): void {
    if (this.#state === 'finishing' || !this.active) return;
    this.#stop();
    this.#set('paused');
  }

  /** Stops, and has the API forget what is there. */
  async cancel(): Promise<void> {
    this.#cancelled = true;
    this.#stop();
    if (this.#id !== null) await this.#options.api.discard(this.#id);
  }

  #stop(): void {
    this.#running?.abort(new DOMException('stopped', 'AbortError'));
    this.#running = null;
    this.#rate.reset();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { api, slots, send = sendPart, pause } = this.#options;
    const { id, ticket } = await this.#begin(signal);
    // Cancelled while the API was making it.
    if (this.#cancelled) await api.discard(id);
    signal.throwIfAborted();
    if (ticket) {
      this.#set('sending');
      await uploadParts({
        file: this.file,
        ticket,
        renew: () => api.renew(id).catch(asRefusal),
        send,
        slots: slots.parts,
        signal,
        onProgress: (bytes) => {
          this.#sent = bytes;
          this.#rate.note(bytes);
          this.#options.onChange(this);
        },
        ...(pause && { pause }),
      });
    }
    this.#set('finishing');
    await this.#retry(signal, isUnanswered, () => api.complete(id));
  }

  /** A ticket of null: it has ended by a try of which the answer was lost. */
  async #begin(signal: AbortSignal): Promise<{ id: string; ticket: UploadTicket | null }> {
    const { api } = this.#options;
    if (this.#id !== null) return { id: this.#id, ticket: await api.renew(this.#id) };
    // Nothing was made where too much was asked for; where no answer came, something may have been.
    const created = await this.#retry(signal, isTooMuch, () => api.create(this.file));
    this.#id = created.id;
    return created;
  }

  /** Asks again while what comes back is passing. */
  async #retry<T>(
    signal: AbortSignal,
    isPassing: (status: number) => boolean,
    ask: () => Promise<T>,
  ): Promise<T> {
    const { pause = pauseFor } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask();
      } catch (error) {
        const passing = error instanceof ApiProblem && isPassing(error.status);
        if (!passing || tries >= MAX_TRIES) throw error;
        await pause(backoffMs(tries), signal);
      }
    }
  }

  #set(state: UploadState): void {
    this.#state = state;
    this.#options.onChange(this);
  }
}

function isTooMuch(status: number): boolean {
  return status === 429;
}

/** An API that does not answer is asked again like a store that does not. */
function asRefusal(error: unknown): never {
  if (error instanceof ApiProblem && isUnanswered(error.status)) {
    throw new PartRefusal(error.status);
  }
  throw error;
}

/** What the store refuses is said like what the API refuses. */
function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const status = error instanceof PartRefusal ? error.status : 0;
  const code = isUnanswered(status) ? 'network.unreachable' : 'upload.refused';
  return new ApiProblem({ status, code, title: code });
}
