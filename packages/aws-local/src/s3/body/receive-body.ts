import { createHash } from 'node:crypto';
import type { FileStore, Segment } from '../store/file-store.ts';
import { S3Error } from '../wire/s3-error.ts';
import {
  checksumHeader,
  createDigest,
  type Checksum,
  type ChecksumAlgorithm,
} from './checksums.ts';
import { decodeChunks } from './decode-chunks.ts';
import type { BodyPromises } from './promises.ts';

const badDigest = (what: string) =>
  new S3Error('BadDigest', `The ${what} you specified did not match the calculated checksum.`);

/** Content that is what was promised. */
interface CheckedBody {
  /** Hex. */
  readonly md5: string;
  readonly checksum: Checksum | undefined;
}

/** Bytes as they come, with every digest that is needed. */
function watch(
  source: AsyncIterable<Buffer>,
  promises: BodyPromises,
  fallback?: ChecksumAlgorithm,
) {
  if (promises.checksum && promises.trailer) {
    throw new S3Error('InvalidRequest', 'Expecting a single checksum.');
  }
  const algorithm = promises.checksum?.algorithm ?? promises.trailer ?? fallback;
  const md5 = createHash('md5');
  const sha256 = promises.sha256 === undefined ? undefined : createHash('sha256');
  const digest = algorithm && createDigest(algorithm);
  const trailers = new Map<string, string>();
  let length = 0;
  const content = promises.isChunked
    ? decodeChunks(source, promises.length ?? 0, (found) => {
        for (const [name, value] of found) trailers.set(name, value);
      })
    : source;

  async function* pass(): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      length += chunk.length;
      md5.update(chunk);
      sha256?.update(chunk);
      digest?.update(chunk);
      yield chunk;
    }
  }

  /** @throws S3Error when anything is other than promised */
  function finish(): CheckedBody {
    if (promises.length !== undefined && length !== promises.length) {
      throw new S3Error(
        'IncompleteBody',
        'You did not provide the number of bytes specified by the Content-Length HTTP header.',
      );
    }
    if (sha256 && sha256.digest('hex') !== promises.sha256) {
      throw new S3Error(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    }
    const md5Bytes = md5.digest();
    if (promises.md5 !== undefined && md5Bytes.toString('base64') !== promises.md5) {
      throw badDigest('Content-MD5');
    }
    const checksum = algorithm && digest && { algorithm, value: digest.digest() };
    if (promises.checksum && promises.checksum.value !== checksum?.value) {
      throw badDigest(promises.checksum.algorithm.toUpperCase());
    }
    requireTrailer(promises.trailer, trailers, checksum?.value);
    return { md5: md5Bytes.toString('hex'), checksum };
  }

  return { pass, finish };
}

/** Holds the trailer against the content. @throws S3Error also when it is missing, or is another one */
function requireTrailer(
  announced: ChecksumAlgorithm | undefined,
  trailers: ReadonlyMap<string, string>,
  value: string | undefined,
): void {
  const names = announced === undefined ? [] : [checksumHeader(announced)];
  if ([...trailers.keys()].join() !== names.join()) {
    throw new S3Error('MalformedTrailerError', 'The trailer is not the one that was announced.');
  }
  if (announced !== undefined && trailers.get(checksumHeader(announced)) !== value) {
    throw badDigest(announced.toUpperCase());
  }
}

/** Content that is on the disk. */
export interface ReceivedBody extends CheckedBody {
  readonly segment: Segment;
}

interface Target {
  readonly files: FileStore;
  /** What the file's name is hashed from. */
  readonly name: string;
  /** Computed when the headers name no checksum. */
  readonly fallback?: ChecksumAlgorithm | undefined;
}

/**
 * Streams a body to the disk and checks it there. What is refused leaves no file behind.
 * @throws S3Error
 */
export async function receiveBody(
  source: AsyncIterable<Buffer>,
  promises: BodyPromises,
  { files, name, fallback }: Target,
): Promise<ReceivedBody> {
  const body = watch(source, promises, fallback);
  const { segment, verified } = await files.write(name, body.pass(), body.finish);
  return { segment, ...verified };
}

/**
 * Reads a small body, checked.
 * @param limit bytes
 * @throws S3Error
 */
export async function readText(
  source: AsyncIterable<Buffer>,
  promises: BodyPromises,
  limit: number,
): Promise<string> {
  if ((promises.length ?? Infinity) > limit) {
    throw new S3Error('MaxMessageLengthExceeded', 'Your request was too big.');
  }
  const body = watch(source, promises);
  const chunks: Buffer[] = [];
  for await (const chunk of body.pass()) chunks.push(chunk);
  body.finish();
  return Buffer.concat(chunks).toString('utf8');
}
