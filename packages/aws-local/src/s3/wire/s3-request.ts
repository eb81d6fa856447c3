import type { IncomingMessage } from 'node:http';
import { toHeaderValue } from './header-value.ts';
import { notImplemented, S3Error } from './s3-error.ts';

/** A request as S3 reads it: which bucket and key it names, once and for all. */
export interface S3Request {
  readonly method: string;
  /** Path as sent: what is signed. */
  readonly rawPath: string;
  /** Query as sent, without the question mark. */
  readonly rawQuery: string;
  /** Decoded parameters, without those of a presigned URL's signature. */
  readonly query: ReadonlyMap<string, string>;
  readonly bucket: string | undefined;
  /** Decoded once, and literal: no dot segment, no doubled slash means anything. */
  readonly key: string | undefined;
  readonly isPresigned: boolean;
  /** A header; of `x-amz-*` also one that a presigned URL has as a parameter. */
  readonly header: (name: string) => string | undefined;
  /** Names of all `x-amz-*` among them. */
  readonly amzNames: readonly string[];
  readonly message: IncomingMessage;
}

const MAX_KEY_BYTES = 1024;
const BUCKET_NAME = /^(?!.*\.\.)[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;
const VIRTUAL_HOST = /^([a-z\d.-]+)\.localhost(?::\d{1,5})?$/;

/** Whether a bucket's name stands before ours. */
export const isVirtualHost = (host = ''): boolean => VIRTUAL_HOST.test(host);

const invalidUri = () => new S3Error('InvalidURI', "Couldn't parse the specified URI.");

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8: two such keys would be one after a lenient decoder.
    throw invalidUri();
  }
}

/** Parameters of a query; one of a name, since a check and a reader might pick different ones. */
function parseQuery(rawQuery: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of rawQuery.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at === -1 ? pair : pair.slice(0, at));
    if (query.has(name)) throw new S3Error('InvalidArgument', `${name} is given twice.`);
    query.set(name, at === -1 ? '' : decode(pair.slice(at + 1)));
  }
  return query;
}

/** @throws S3Error InvalidBucketName; a name with a slash would be an ARN of another object */
export function requireBucketName(name: string): string {
  if (BUCKET_NAME.test(name)) return name;
  throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.');
}

/** @throws S3Error KeyTooLongError; InvalidArgument for a NUL, which no XML response could name */
export function requireKey(key: string): string {
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) {
    throw new S3Error('KeyTooLongError', 'Your key is too long');
  }
  if (key.includes('\0')) throw new S3Error('InvalidArgument', 'Keys hold no NUL.');
  return key;
}

function parsePath(rawPath: string, host: string): Pick<S3Request, 'bucket' | 'key'> {
  const virtualBucket = VIRTUAL_HOST.exec(host)?.[1];
  const path = rawPath.slice(1);
  const slash = path.indexOf('/');
  const [rawBucket, rawKey] =
    virtualBucket !== undefined
      ? [virtualBucket, path]
      : slash === -1
        ? [path, '']
        : [path.slice(0, slash), path.slice(slash + 1)];
  const key = decode(rawKey);
  return {
    bucket: rawBucket === '' ? undefined : requireBucketName(decode(rawBucket)),
    key: key === '' ? undefined : requireKey(key),
  };
}

const isSigning = (name: string) =>
  /^x-amz-(?:algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256)$/i.test(
    name,
  );

/**
 * Reads the request line and headers.
 * @throws S3Error when it names nothing, or two things
 */
export function parseRequest(message: IncomingMessage): S3Request {
  const { url = '', method = '', headers } = message;
  if (!url.startsWith('/')) throw invalidUri();
  const at = url.indexOf('?');
  const rawPath = at === -1 ? url : url.slice(0, at);
  const rawQuery = at === -1 ? '' : url.slice(at + 1);
  const all = parseQuery(rawQuery);
  const isPresigned = all.has('X-Amz-Signature') || all.has('X-Amz-Algorithm');
  const isHoisted = (name: string) => isPresigned && /^x-amz-/i.test(name) && !isSigning(name);
  const hoisted = new Map(
    [...all]
      .filter(([name]) => isHoisted(name))
      .map(([name, value]) => [name.toLowerCase(), toHeaderValue(value)]),
  );
  for (const name of hoisted.keys()) {
    if (headers[name] !== undefined) {
      throw new S3Error('InvalidRequest', `${name} is a header and a parameter.`);
    }
  }
  return {
    method,
    rawPath,
    rawQuery,
    query: new Map(
      [...all].filter(([name]) => !isHoisted(name) && !(isPresigned && isSigning(name))),
    ),
    ...parsePath(rawPath, headers.host ?? ''),
    isPresigned,
    amzNames: [
      ...new Set([
        ...Object.keys(headers).filter((one) => one.startsWith('x-amz-')),
        ...hoisted.keys(),
      ]),
    ],
    header(name) {
      const value = headers[name] ?? hoisted.get(name);
      return Array.isArray(value) ? value.join(',') : value;
    },
    message,
  };
}

/** The bucket that a request names. @throws S3Error NotImplemented when it names none */
export function requireBucket({ bucket }: Pick<S3Request, 'bucket'>): string {
  if (bucket === undefined) throw notImplemented('A request to the service as a whole');
  return bucket;
}
