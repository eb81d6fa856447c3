import { createHash, createHmac } from 'node:crypto';

/** A request as it arrived. */
export interface SignedRequest {
  readonly method: string;
  /** Path as sent, neither decoded nor normalized. */
  readonly path: string;
  /** Query as sent, without the question mark. */
  readonly query: string;
  /** By lower-case name, as Node has them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Needed for every service but S3, whose body is checked against the signed hash. */
  readonly body?: string | Uint8Array;
}

/** What a signature holds for. */
export interface Scope {
  /** `yyyymmdd` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** A query as it takes part in the signature. */
export type QueryEntry = readonly [name: string, value: string];

export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** One header as text. Several of one name are joined by commas. */
export function readHeader(request: SignedRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.join(',');
}

export const sha256 = (text: string | Uint8Array) =>
  createHash('sha256').update(text).digest('hex');

const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

/** The signature of a text within a scope, as hex. */
export function signature(text: string, scope: Scope, secretAccessKey: string): string {
  const key = [scope.region, scope.service, 'aws4_request'].reduce<Buffer>(
    (last, part) => hmac(last, part),
    hmac(`AWS4${secretAccessKey}`, scope.date),
  );
  return hmac(key, text).toString('hex');
}

export interface CanonicalParts {
  readonly request: SignedRequest;
  readonly query: readonly QueryEntry[];
  readonly signedHeaders: readonly string[];
  readonly payloadHash: string;
  readonly scope: Scope;
  /** Value of X-Amz-Date. */
  readonly stamp: string;
}

/**
 * The text that is signed for a request. Source: AWS' "Create a signed API request". The path stays
 * as it was sent: decoded and built anew, it might be another one to the service.
 */
export function stringToSign(parts: CanonicalParts): string {
  const { request, query, signedHeaders, payloadHash, scope, stamp } = parts;
  const headers = signedHeaders.map(
    (name) => `${name}:${(readHeader(request, name) ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  const canonicalRequest = [
    request.method,
    // S3 alone takes the path as it is; the others encode it once more.
    scope.service === 's3' ? request.path : request.path.split('/').map(encode).join('/'),
    canonicalQuery(query),
    headers.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const credentialScope = `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
  return [ALGORITHM, stamp, credentialScope, sha256(canonicalRequest)].join('\n');
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Names and values, decoded as a service reads them: encoded in another way, they are the same.
 * @throws URIError for a text that cannot be decoded
 */
export const parseQuery = (query: string): QueryEntry[] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return [decode(name), decode(value)];
    });

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

function canonicalQuery(query: readonly QueryEntry[]): string {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return query
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** Milliseconds since the epoch of an X-Amz-Date; NaN for another form. */
export function toTime(stamp: string): number {
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
}
