import { mkdirSync } from 'node:fs';
import { open } from 'lmdb';
import type { Segment } from './file-store.ts';
import type { ObjectEntry, ObjectRecord, PartRecord, UploadRecord } from './records.ts';

/** Keys sort by their bytes, which is the order of S3's lists. */
const BYTES = { keyEncoding: 'binary', encoding: 'msgpack' } as const;

/** A NUL is in no bucket's name, key or id. */
const toKey = (...parts: readonly string[]) => Buffer.from(parts.join('\0'));

/** Records in LMDB: what is committed survives the death of the process. */
export class RecordStore {
  readonly #root;
  readonly #buckets;
  readonly #objects;
  readonly #uploads;
  readonly #parts;

  /** @param folder made when missing */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#root = open({ path: folder, maxDbs: 4 });
    this.#buckets = this.#root.openDB<{ createdAt: number }, string>({ name: 'buckets' });
    this.#objects = this.#root.openDB<ObjectRecord, Buffer>({ name: 'objects', ...BYTES });
    this.#uploads = this.#root.openDB<UploadRecord, string>({ name: 'uploads' });
    this.#parts = this.#root.openDB<PartRecord, Buffer>({ name: 'parts', ...BYTES });
  }

  hasBucket(name: string): boolean {
    return this.#buckets.doesExist(name);
  }

  /** Returns whether it is new. */
  createBucket(name: string, createdAt: number): Promise<boolean> {
    return this.#root.transaction(() => {
      const isNew = !this.hasBucket(name);
      if (isNew) void this.#buckets.put(name, { createdAt });
      return isNew;
    });
  }

  /** Returns whether it was empty, and is gone. */
  deleteBucket(name: string): Promise<boolean> {
    return this.#root.transaction(() => {
      const isEmpty = this.nextObject(name, Buffer.alloc(0)) === undefined;
      if (isEmpty) void this.#buckets.remove(name);
      return isEmpty;
    });
  }

  getObject(bucket: string, key: string): ObjectRecord | undefined {
    return this.#objects.get(toKey(bucket, key));
  }

  /** The first object of a bucket at or after a position: bytes of a key, or between two keys. */
  nextObject(bucket: string, position: Buffer): ObjectEntry | undefined {
    const prefix = toKey(bucket, '');
    const start = Buffer.concat([prefix, position]);
    for (const { key, value } of this.#objects.getRange({ start, limit: 1 })) {
      if (!key.subarray(0, prefix.length).equals(prefix)) return undefined;
      return { key: key.toString('utf8', prefix.length), record: value };
    }
    return undefined;
  }

  /**
   * Changes what is stored under a key, in one transaction.
   *
   * @param change the new record by the one that is there, or undefined to remove it; when it
   *   throws, nothing is changed
   * @returns what was there before
   */
  changeObject(
    bucket: string,
    key: string,
    change: (present: ObjectRecord | undefined) => ObjectRecord | undefined,
  ): Promise<ObjectRecord | undefined> {
    return this.#root.transaction(() => {
      const present = this.getObject(bucket, key);
      this.#write(bucket, key, change(present));
      return present;
    });
  }

  #write(bucket: string, key: string, record: ObjectRecord | undefined): void {
    const entry = toKey(bucket, key);
    if (record) void this.#objects.put(entry, record);
    else void this.#objects.remove(entry);
  }

  async createUpload(id: string, upload: UploadRecord): Promise<void> {
    await this.#uploads.put(id, upload);
  }

  /** An upload of this very object. */
  getUpload(id: string, bucket: string, key: string): UploadRecord | undefined {
    const upload = this.#uploads.get(id);
    return upload?.bucket === bucket && upload.key === key ? upload : undefined;
  }

  /** Parts in the order of their numbers. @param after number of the last one not wanted */
  listParts(id: string, after = 0): PartRecord[] {
    const start = toKey(id, partName(after + 1));
    return [...this.#parts.getRange({ start, end: toKey(id, ':') })].map(({ value }) => value);
  }

  /** Stores a part. Returns the one that it replaces; false when the upload is gone. */
  putPart(id: string, part: PartRecord): Promise<PartRecord | undefined | false> {
    return this.#root.transaction(() => {
      if (!this.#uploads.doesExist(id)) return false;
      const entry = toKey(id, partName(part.number));
      const present = this.#parts.get(entry);
      void this.#parts.put(entry, part);
      return present;
    });
  }

  /**
   * Ends an upload, in one transaction with the object that it becomes.
   *
   * @param assemble makes the object of the parts as they are now, or undefined to abort; may throw
   * @returns segments that no record names any more; false when the upload is gone
   */
  endUpload(
    id: string,
    assemble: (
      parts: readonly PartRecord[],
      present: ObjectRecord | undefined,
    ) => ObjectRecord | undefined,
  ): Promise<Segment[] | false> {
    return this.#root.transaction(() => {
      const upload = this.#uploads.get(id);
      if (!upload) return false;
      const { bucket, key } = upload;
      const parts = this.listParts(id);
      const present = this.getObject(bucket, key);
      const record = assemble(parts, present);
      if (record) this.#write(bucket, key, record);
      for (const { number } of parts) void this.#parts.remove(toKey(id, partName(number)));
      void this.#uploads.remove(id);
      const used = new Set(record?.segments.map(({ file }) => file));
      const segments = [
        ...parts.map(({ segment }) => segment),
        ...((record && present?.segments) ?? []),
      ];
      return segments.filter(({ file }) => !used.has(file));
    });
  }

  /** Files that a record names. */
  listFiles(): Set<string> {
    const files = new Set<string>();
    for (const { value } of this.#objects.getRange()) {
      for (const { file } of value.segments) files.add(file);
    }
    for (const { value } of this.#parts.getRange()) files.add(value.segment.file);
    return files;
  }

  close(): Promise<void> {
    return this.#root.close();
  }
}

/** Numbers in an order of bytes. */
const partName = (number: number) => `${number}`.padStart(5, '0');
