import { S3Error } from '../wire/s3-error.ts';

/** Bytes of one line of framing; a size and a trailer are far shorter. */
const MAX_LINE = 1024;
const MAX_TRAILERS = 8;
const CR = 13;
const LF = 10;

const incomplete = () =>
  new S3Error('IncompleteBody', 'The request body is not framed as its headers say.');
const malformedTrailer = () =>
  new S3Error(
    'MalformedTrailerError',
    'The request contained trailing data that was not well-formed.',
  );

/** Takes lines and counted bytes off a stream of buffers, without copying what is data. */
class Cursor {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next();
      if (next.done) return false;
      this.#rest = next.value;
    }
    return true;
  }

  /** A line without its CRLF. @throws S3Error when it is too long, ends otherwise, or never ends */
  async line(): Promise<string> {
    const parts: Buffer[] = [];
    let length = 0;
    while (await this.#fill()) {
      const end = this.#rest.indexOf(LF);
      const part = end === -1 ? this.#rest : this.#rest.subarray(0, end + 1);
      this.#rest = this.#rest.subarray(part.length);
      parts.push(part);
      length += part.length;
      if (length > MAX_LINE) throw incomplete();
      if (end === -1) continue;
      const line = Buffer.concat(parts);
      if (line.at(-2) !== CR) throw incomplete();
      return line.toString('latin1', 0, line.length - 2);
    }
    throw incomplete();
  }

  /** Exactly so many bytes, as they come. @throws S3Error when there are fewer */
  async *bytes(count: number): AsyncGenerator<Buffer> {
    let left = count;
    while (left > 0) {
      if (!(await this.#fill())) throw incomplete();
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async requireEnd(): Promise<void> {
    if (await this.#fill()) throw incomplete();
  }
}

async function readTrailers(cursor: Cursor): Promise<Map<string, string>> {
  const trailers = new Map<string, string>();
  for (;;) {
    const line = await cursor.line();
    if (line === '') return trailers;
    const [, name, value] = /^([\w-]+):\s*(\S+)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw malformedTrailer();
    if (trailers.has(name.toLowerCase()) || trailers.size >= MAX_TRAILERS) throw malformedTrailer();
    trailers.set(name.toLowerCase(), value);
  }
}

/**
 * The content of a body in `aws-chunked` framing without signatures of chunks. Ends when the framing
 * has ended and nothing follows. Source: "Transferring payload in multiple chunks" of the S3 API.
 *
 * @param maxLength bytes of content that `x-amz-decoded-content-length` promised
 * @param onTrailers gets what follows the last chunk
 * @throws S3Error IncompleteBody, MalformedTrailerError
 */
export async function* decodeChunks(
  source: AsyncIterable<Buffer>,
  maxLength: number,
  onTrailers: (trailers: ReadonlyMap<string, string>) => void,
): AsyncGenerator<Buffer> {
  const cursor = new Cursor(source);
  let left = maxLength;
  for (;;) {
    // A size and nothing else: extensions would be signatures of chunks, which no one checks here.
    const size = /^[\da-f]{1,10}$/i.exec(await cursor.line())?.[0];
    if (size === undefined) throw incomplete();
    const count = Number.parseInt(size, 16);
    if (count === 0) break;
    if (count > left) throw incomplete();
    left -= count;
    yield* cursor.bytes(count);
    if ((await cursor.line()) !== '') throw incomplete();
  }
  onTrailers(await readTrailers(cursor));
  await cursor.requireEnd();
}
