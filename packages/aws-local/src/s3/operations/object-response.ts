import { checksumHeader } from '../body/checksums.ts';
import type { ObjectRecord } from '../store/records.ts';
import { toHeaderValue } from '../wire/header-value.ts';
import { accessDenied, noSuchKey } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';
import { quote, type Call } from './operation.ts';

/** Types that a browser would run as a page, also inside of lists and after parameters. */
const ACTIVE = /html|xml|svg|xsl|multipart|mathml/i;

/** Nothing in an object runs, or speaks for the origin it came from, however it is opened. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

const attached = (disposition = '') =>
  /^\s*attachment\b/i.test(disposition)
    ? disposition
    : `attachment${/;.*$/.exec(disposition)?.[0] ?? ''}`;

/** Headers of an object's content, with what `response-*` parameters ask for. */
export function objectHeaders(
  { query, header }: S3Request,
  record: ObjectRecord,
): Record<string, string> {
  const { etag, lastModified, headers, tags, checksum } = record;
  const overrides = OVERRIDES.flatMap((name) => {
    const value = query.get(`response-${name}`);
    return value === undefined ? [] : [[name, toHeaderValue(value)] as const];
  });
  const tagCount = Object.keys(tags).length;
  const described: Record<string, string> = {
    ...headers,
    ...Object.fromEntries(overrides),
    etag: quote(etag),
    'last-modified': new Date(lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-security-policy': SANDBOX,
    ...(tagCount > 0 ? { 'x-amz-tagging-count': `${tagCount}` } : {}),
  };
  // A checksum is of the whole object, and would not fit a part of it.
  const isWhole = header('range') === undefined;
  if (checksum && isWhole && header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED') {
    described[checksumHeader(checksum.algorithm)] = checksum.value;
    described['x-amz-checksum-type'] = checksum.value.includes('-') ? 'COMPOSITE' : 'FULL_OBJECT';
  }
  if (ACTIVE.test(described['content-type'] ?? '')) {
    described['content-disposition'] = attached(described['content-disposition']);
  }
  return described;
}

/**
 * The object, for one who may read it.
 * @throws S3Error NoSuchKey for those who may list the bucket, else the refusal of a foreign key
 */
export function requireObject(call: Call, bucket = call.bucket, key = call.key): ObjectRecord {
  const record = call.records.getObject(bucket, key);
  if (record) return record;
  throw call.isAllowed({ action: 's3:ListBucket', bucket }) ? noSuchKey() : accessDenied();
}
