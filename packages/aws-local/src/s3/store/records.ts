import type { Checksum, ChecksumAlgorithm } from '../body/checksums.ts';
import type { Segment } from './file-store.ts';

/** What a client says of an object beside its content. */
export interface Description {
  /** Headers that come back with the object: `content-type`, `x-amz-meta-*` and the like. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

export interface ObjectRecord extends Description {
  /** One, or one for each part. */
  readonly segments: readonly Segment[];
  readonly size: number;
  /** Without quotation marks: MD5 in hex, or that of the parts' MD5 with `-` and their number. */
  readonly etag: string;
  readonly checksum?: Checksum | undefined;
  /** Milliseconds. */
  readonly lastModified: number;
}

/** A multipart upload that is neither completed nor aborted. */
export interface UploadRecord extends Description {
  readonly bucket: string;
  readonly key: string;
  readonly algorithm?: ChecksumAlgorithm | undefined;
}

export interface PartRecord {
  readonly number: number;
  readonly segment: Segment;
  readonly md5: string;
  readonly checksum?: Checksum | undefined;
  readonly lastModified: number;
}

/** A key and what is stored under it. */
export interface ObjectEntry {
  readonly key: string;
  readonly record: ObjectRecord;
}
