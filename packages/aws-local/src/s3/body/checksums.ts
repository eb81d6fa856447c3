import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Crc32c } from '@aws-crypto/crc32c';

/** Takes bytes, and answers the digest once. */
export interface Digest {
  update(chunk: Uint8Array): unknown;
  /** Base64. */
  digest(): string;
}

function fromUint32(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
}

function createCrc32(): Digest {
  let value = 0;
  return {
    update(chunk) {
      value = crc32(chunk, value);
    },
    digest: () => fromUint32(value),
  };
}

function createCrc32c(): Digest {
  const crc = new Crc32c();
  return { update: (chunk) => crc.update(chunk), digest: () => fromUint32(crc.digest()) };
}

function createSha(algorithm: 'sha1' | 'sha256'): Digest {
  const hash = createHash(algorithm);
  return { update: (chunk) => hash.update(chunk), digest: () => hash.digest('base64') };
}

const CREATE = {
  crc32: createCrc32,
  crc32c: createCrc32c,
  sha1: () => createSha('sha1'),
  sha256: () => createSha('sha256'),
};

/** Checksums that are verified and kept; CRC-64/NVME is not among them. */
export type ChecksumAlgorithm = keyof typeof CREATE;

export const CHECKSUM_ALGORITHMS = Object.keys(CREATE) as readonly ChecksumAlgorithm[];

/** A checksum of an object or part. */
export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64; of a multipart object with `-` and the number of parts. */
  readonly value: string;
}

export const createDigest = (algorithm: ChecksumAlgorithm): Digest => CREATE[algorithm]();

export const checksumHeader = (algorithm: ChecksumAlgorithm) => `x-amz-checksum-${algorithm}`;

/** Name of the element in XML. */
export const checksumElement = (algorithm: ChecksumAlgorithm) =>
  `Checksum${algorithm.toUpperCase()}`;

/** The checksum of an object of parts: of their checksums. Source: "Checking object integrity". */
export function compositeChecksum(parts: readonly Checksum[]): Checksum | undefined {
  const algorithm = parts[0]?.algorithm;
  if (algorithm === undefined) return undefined;
  const digest = createDigest(algorithm);
  for (const { value } of parts) digest.update(Buffer.from(value, 'base64'));
  return { algorithm, value: `${digest.digest()}-${parts.length}` };
}
