import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface KeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface SignedRequest {
  readonly method: string;
  /** Path as sent. */
  readonly path: string;
  /** Query as sent, without the question mark. */
  readonly query: string;
  readonly header: (name: string) => string | undefined;
  readonly body: string;
}

/** Why a request is refused: `missing` without a signature, `unknown-key`, else `mismatch`. */
export type SignatureFault = 'missing' | 'unknown-key' | 'mismatch';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([\w+=.@-]{1,128})\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request,\s*SignedHeaders=([a-z\d;-]{1,2000}),\s*Signature=([\da-f]{64})$/;
const CLOCK_TOLERANCE_MS = 15 * 60_000;

interface Authorization {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

function parseAuthorization(header: string): Authorization | undefined {
  const match = AUTHORIZATION.exec(header);
  if (!match) return undefined;
  const [accessKeyId = '', date = '', region = '', service = '', names = '', signature = ''] =
    match.slice(1);
  return { accessKeyId, date, region, service, signedHeaders: names.split(';'), signature };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

function toTime(stamp: string): number {
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
}

/**
 * The signature that the key's owner would have made. Source: AWS' "Create a signed API request".
 * @param stamp value of X-Amz-Date
 */
export function signatureFor(
  request: SignedRequest,
  { date, region, service, signedHeaders }: Omit<Authorization, 'signature' | 'accessKeyId'>,
  stamp: string,
  secretAccessKey: string,
): string {
  const headers = signedHeaders.map(
    (name) => `${name}:${(request.header(name) ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  const canonicalRequest = [
    request.method,
    request.path,
    request.query.split('&').sort().join('&'),
    headers.join(''),
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = [ALGORITHM, stamp, scope, sha256(canonicalRequest)].join('\n');
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    (last, part) => hmac(last, part),
    hmac(`AWS4${secretAccessKey}`, date),
  );
  return hmac(key, text).toString('hex');
}

/**
 * Checks a signature of version 4 in the Authorization header. The body is always hashed: no
 * `UNSIGNED-PAYLOAD`.
 * @param scope region and service that the signature must name
 * @param now milliseconds since the epoch
 */
export function signatureFault(
  request: SignedRequest,
  keyPair: KeyPair,
  scope: { readonly region: string; readonly service: string },
  now: number,
): SignatureFault | undefined {
  const header = request.header('authorization');
  if (header === undefined) return 'missing';
  const given = parseAuthorization(header);
  if (given?.accessKeyId !== keyPair.accessKeyId) return 'unknown-key';
  const stamp = request.header('x-amz-date') ?? '';
  const age = Math.abs(now - toTime(stamp));
  // What is not signed may have been put in by others: the operation, above all.
  const isWhole = ['host', 'x-amz-date', 'x-amz-target'].every((name) =>
    given.signedHeaders.includes(name),
  );
  if (
    !isWhole ||
    !(age <= CLOCK_TOLERANCE_MS) ||
    !stamp.startsWith(given.date) ||
    given.region !== scope.region ||
    given.service !== scope.service
  ) {
    return 'mismatch';
  }
  const expected = signatureFor(request, given, stamp, keyPair.secretAccessKey);
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given.signature))
    ? undefined
    : 'mismatch';
}
