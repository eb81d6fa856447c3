import type { UploadApi } from '../upload.ts';
import { PartRefusal, type SendPart } from '../send-part.ts';
import type { UploadTicket } from '../upload-parts.ts';

/** URLs in one ticket. */
const URLS = 4;

/** A store that keeps parts, and an API in front of it; both fail as they are told. */
export class Store {
  readonly kept = new Map<number, string>();
  /** Statuses that the next parts are answered, by their number; they are used up. */
  readonly refusals = new Map<number, number[]>();
  readonly sends: number[] = [];
  readonly discarded: string[] = [];
  renewals = 0;
  completions = 0;
  /** How many parts were under way at once, at most. */
  most = 0;
  /** What URLs hold: a URL of before is refused. */
  generation = 1;
  lifeMs = 60_000;
  readonly size: number;
  readonly partSize: number;
  #underWay = 0;

  constructor(size: number, partSize: number) {
    this.size = size;
    this.partSize = partSize;
  }

  ticket(): UploadTicket {
    const count = Math.max(1, Math.ceil(this.size / this.partSize));
    const missing = Array.from({ length: count }, (_, at) => at + 1).filter(
      (one) => !this.kept.has(one),
    );
    return {
      partSize: this.partSize,
      done: [...this.kept].map(([number, text]) => ({ number, size: text.length })),
      parts: missing
        .slice(0, URLS)
        .map((number) => ({ number, url: `${this.generation}/${number}` })),
      expiresAt: new Date(Date.now() + this.lifeMs).toISOString(),
    };
  }

  readonly api: UploadApi = {
    create: () => Promise.resolve({ id: 'f1', ticket: this.ticket() }),
    renew: () => {
      this.renewals += 1;
      return Promise.resolve(this.ticket());
    },
    complete: () => {
      this.completions += 1;
      return Promise.resolve();
    },
    discard: (id) => {
      this.discarded.push(id);
      return Promise.resolve();
    },
  };

  readonly send: SendPart = async (url, part, { signal, onProgress }) => {
    const [generation, number] = url.split('/').map(Number) as [number, number];
    this.sends.push(number);
    this.#underWay += 1;
    this.most = Math.max(this.most, this.#underWay);
    onProgress(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.#underWay -= 1;
    signal.throwIfAborted();
    const status = this.refusals.get(number)?.shift();
    if (status !== undefined) throw new PartRefusal(status);
    if (generation !== this.generation) throw new PartRefusal(403);
    this.kept.set(number, await part.text());
  };

  /** The file as the store would put it together. */
  get content(): string {
    return [...this.kept]
      .toSorted(([a], [b]) => a - b)
      .map(([, text]) => text)
      .join('');
  }
}

/** A file whose text tells where in it one is. */
export function numberedFile(size: number, lastModified = 1): File {
  const text = Array.from({ length: size }, (_, at) => String(at % 10)).join('');
  return new File([text], 'report.txt', { lastModified });
}

/** No waiting between tries. */
export const noPause = (_: number, signal: AbortSignal): Promise<void> => {
  signal.throwIfAborted();
  return Promise.resolve();
};
