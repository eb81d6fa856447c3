import { notImplemented, S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';
import {
  CHECKSUM_ALGORITHMS,
  checksumHeader,
  type Checksum,
  type ChecksumAlgorithm,
} from './checksums.ts';

/** 5 GiB: what one request may bring. */
export const MAX_BODY = 5 * 1024 ** 3;

const TRAILER_STREAM = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

/** What a request's headers say of its body; all of it is checked. */
export interface BodyPromises {
  /** Bytes of content; undefined for a file of a form, which ends with its part. */
  readonly length: number | undefined;
  readonly isChunked: boolean;
  /** Hex. */
  readonly sha256: string | undefined;
  /** Base64. */
  readonly md5: string | undefined;
  readonly checksum: Checksum | undefined;
  /** Algorithm whose value follows the content. */
  readonly trailer: ChecksumAlgorithm | undefined;
}

function parseLength(text: string | undefined): number {
  if (text === undefined) {
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  const length = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(length)) throw new S3Error('InvalidArgument', 'This is no length of a body.');
  if (length > MAX_BODY) {
    throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  return length;
}

function parseBase64(name: string, value: string | undefined, bytes: number): string | undefined {
  if (value === undefined) return undefined;
  const decoded = Buffer.from(value, 'base64');
  if (decoded.length === bytes && decoded.toString('base64') === value) return value;
  throw new S3Error('InvalidDigest', `The value of ${name} you specified is not valid.`);
}

type Headers = Pick<S3Request, 'header'>;

const BYTES: Readonly<Record<ChecksumAlgorithm, number>> = {
  crc32: 4,
  crc32c: 4,
  sha1: 20,
  sha256: 32,
};

/** The one checksum of the headers. @throws S3Error when there are several, or one that is unknown */
function parseChecksum({ header }: Headers): Checksum | undefined {
  if (header('x-amz-checksum-crc64nvme') !== undefined) throw notImplemented('CRC-64/NVME');
  const found = CHECKSUM_ALGORITHMS.flatMap((algorithm) => {
    const name = checksumHeader(algorithm);
    const value = parseBase64(name, header(name), BYTES[algorithm]);
    return value === undefined ? [] : [{ algorithm, value }];
  });
  if (found.length > 1) {
    throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header.');
  }
  return found[0];
}

function parseTrailer(value: string | undefined): ChecksumAlgorithm | undefined {
  if (value === undefined) return undefined;
  const algorithm = CHECKSUM_ALGORITHMS.find((one) => checksumHeader(one) === value.toLowerCase());
  if (algorithm === undefined) throw notImplemented(`The trailer ${value}`);
  return algorithm;
}

/**
 * Reads what a request's headers say of its body.
 * @param hash what the signature says of it
 * @throws S3Error when they say nothing that can be checked
 */
export function readPromises({ header }: Headers, hash: string): BodyPromises {
  const isChunked = hash === TRAILER_STREAM;
  if (hash.startsWith('STREAMING-') && !isChunked) throw notImplemented(hash);
  const isHash = /^[\da-f]{64}$/.test(hash);
  if (!isHash && !isChunked && hash !== 'UNSIGNED-PAYLOAD') {
    throw new S3Error(
      'InvalidArgument',
      'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER or a hash.',
    );
  }
  const trailer = parseTrailer(header('x-amz-trailer'));
  if (trailer !== undefined && !isChunked) {
    throw new S3Error('InvalidRequest', 'x-amz-trailer needs a body in chunks.');
  }
  return {
    ...readDigests({ header }),
    length: parseLength(header(isChunked ? 'x-amz-decoded-content-length' : 'content-length')),
    isChunked,
    sha256: isHash ? hash : undefined,
    trailer,
  };
}

/** Promises of content that is signed by nothing else: of a form's file, or of a copy. */
export const unsignedPromises = (headers: Headers): BodyPromises => ({
  ...readDigests(headers),
  length: undefined,
  isChunked: false,
  sha256: undefined,
  trailer: undefined,
});

const readDigests = ({ header }: Headers) => ({
  md5: parseBase64('Content-MD5', header('content-md5'), 16),
  checksum: parseChecksum({ header }),
});
