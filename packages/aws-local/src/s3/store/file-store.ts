import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A file with content of an object. */
export interface Segment {
  /** Name below the folder of data: a hash and a random part, never a key. */
  readonly file: string;
  readonly size: number;
}

/** Bytes that are gathered before they are written. */
const BATCH = 1024 * 1024;

/** @throws Error when less was written, as on a full disk */
async function writeBatch(file: FileHandle, batch: readonly Buffer[], size: number): Promise<void> {
  const { bytesWritten } = await file.writev(batch);
  if (bytesWritten !== size) throw new Error(`only ${bytesWritten} of ${size} bytes were written`);
}

/** Writes one batch while the next one is read. */
async function writeAll(file: FileHandle, content: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  let batch: Buffer[] = [];
  let batchSize = 0;
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for await (const chunk of content) {
      batch.push(chunk);
      batchSize += chunk.length;
      size += chunk.length;
      if (batchSize < BATCH) continue;
      await writing;
      writing = writeBatch(file, batch, batchSize);
      // A failure is thrown where it is awaited.
      writing.catch(() => undefined);
      [batch, batchSize] = [[], 0];
    }
  } finally {
    await writing;
  }
  if (batchSize > 0) await writeBatch(file, batch, batchSize);
  return size;
}

/** Writes, verifies and flushes a file, and closes it in any case. */
async function fill<T>(handle: FileHandle, content: AsyncIterable<Buffer>, verify: () => T) {
  try {
    const size = await writeAll(handle, content);
    const verified = verify();
    await handle.sync();
    return { size, verified };
  } finally {
    await handle.close();
  }
}

/** Content on the disk. One process at a time has the folder. */
export class FileStore {
  readonly #data: string;
  readonly #temporary: string;
  /** Readers by file: one that is being read is removed after its last reader. */
  readonly #readers = new Map<string, number>();
  readonly #discarded = new Set<string>();

  /** @param folder made when missing; what an interrupted upload left is removed */
  constructor(folder: string) {
    this.#data = join(folder, 'data');
    this.#temporary = join(folder, 'temporary');
    rmSync(this.#temporary, { recursive: true, force: true });
    mkdirSync(this.#data, { recursive: true, mode: 0o700 });
    mkdirSync(this.#temporary, { mode: 0o700 });
  }

  /**
   * Writes a file: temporary, flushed to the disk, then renamed.
   *
   * @param name bucket and key; only their hash is seen in the file's name
   * @param verify called when all is written; when it throws, the file is gone
   */
  async write<T>(
    name: string,
    content: AsyncIterable<Buffer>,
    verify: () => T,
  ): Promise<{ segment: Segment; verified: T }> {
    const random = randomBytes(16).toString('hex');
    const temporary = join(this.#temporary, random);
    const handle = await open(temporary, 'wx', 0o600);
    try {
      const { size, verified } = await fill(handle, content, verify);
      const hash = createHash('sha256').update(name).digest('hex');
      const folder = hash.slice(0, 2);
      await mkdir(join(this.#data, folder), { recursive: true, mode: 0o700 });
      const file = `${folder}/${hash}.${random}`;
      await rename(temporary, join(this.#data, file));
      return { segment: { file, size }, verified };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Keeps files until `release`, also when they are discarded meanwhile. */
  retain(segments: readonly Segment[]): void {
    for (const { file } of segments) this.#readers.set(file, (this.#readers.get(file) ?? 0) + 1);
  }

  async release(segments: readonly Segment[]): Promise<void> {
    for (const { file } of segments) {
      const left = (this.#readers.get(file) ?? 1) - 1;
      if (left > 0) this.#readers.set(file, left);
      else this.#readers.delete(file);
    }
    await this.#removeUnread(segments.filter(({ file }) => this.#discarded.has(file)));
  }

  /** Removes files that no record names any more. */
  async discard(segments: readonly Segment[]): Promise<void> {
    for (const { file } of segments) this.#discarded.add(file);
    await this.#removeUnread(segments);
  }

  async #removeUnread(segments: readonly Segment[]): Promise<void> {
    for (const { file } of segments) {
      if (this.#readers.has(file)) continue;
      await rm(join(this.#data, file), { force: true });
      this.#discarded.delete(file);
    }
  }

  /**
   * Bytes of segments, one after the other.
   * @param start first byte
   * @param end last byte, inclusive
   */
  async *read(segments: readonly Segment[], start: number, end: number): AsyncGenerator<Buffer> {
    let offset = 0;
    for (const { file, size } of segments) {
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, size - 1);
      offset += size;
      if (from > to) continue;
      const options = { start: from, end: to, highWaterMark: 256 * 1024 };
      yield* createReadStream(join(this.#data, file), options) as AsyncIterable<Buffer>;
    }
  }

  /** Removes files that an interrupted change left without a record. */
  sweep(isKnown: (file: string) => boolean): void {
    for (const folder of readdirSync(this.#data)) {
      for (const name of readdirSync(join(this.#data, folder))) {
        const file = `${folder}/${name}`;
        if (!isKnown(file)) rmSync(join(this.#data, file));
      }
    }
  }
}
