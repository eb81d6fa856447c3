import type { Context } from '@gatehouse/iam-local/policy';
import type { RecordStore } from '../store/record-store.ts';
import type { ObjectEntry } from '../store/records.ts';
import { S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';
import { quote, sendXml, type Operation } from './operation.ts';

const MAX_KEYS = 1000;
/** Greater than any byte of UTF-8. */
const LAST = Buffer.from([0xff]);
const FIRST = Buffer.from([0]);

interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly limit: number;
  /** Bytes at which it starts. */
  readonly position: Buffer;
}

interface Page {
  readonly objects: readonly ObjectEntry[];
  readonly commonPrefixes: readonly string[];
  /** Where the next page starts. */
  readonly next: Buffer | undefined;
}

/** Keys with a prefix, those that go on behind a delimiter rolled up. */
function listPage(records: RecordStore, bucket: string, query: ListQuery): Page {
  const { prefix, delimiter, limit } = query;
  const objects: ObjectEntry[] = [];
  const commonPrefixes: string[] = [];
  let position = query.position;
  for (;;) {
    const entry = records.nextObject(bucket, position);
    if (!entry?.key.startsWith(prefix) || limit === 0) {
      return { objects, commonPrefixes, next: undefined };
    }
    if (objects.length + commonPrefixes.length >= limit) {
      return { objects, commonPrefixes, next: position };
    }
    const end = delimiter === '' ? -1 : entry.key.indexOf(delimiter, prefix.length);
    if (end === -1) {
      objects.push(entry);
      position = Buffer.concat([Buffer.from(entry.key), FIRST]);
    } else {
      const common = entry.key.slice(0, end + delimiter.length);
      commonPrefixes.push(common);
      position = Buffer.concat([Buffer.from(common), LAST]);
    }
  }
}

const invalid = (message: string) => new S3Error('InvalidArgument', message);

function parseLimit(text: string | undefined): number {
  if (text === undefined) return MAX_KEYS;
  if (!/^\d{1,10}$/.test(text)) throw invalid('Argument max-keys must be an integer of 0 or more');
  return Math.min(Number(text), MAX_KEYS);
}

/** The latest of the three places that a request names. A token is a position and opens nothing. */
function parsePosition(query: S3Request['query'], prefix: string): Buffer {
  const token = query.get('continuation-token');
  const after = query.get('start-after') ?? '';
  const candidates = [Buffer.from(prefix)];
  if (token !== undefined) {
    const bytes = Buffer.from(token, 'base64url');
    if (token === '' || bytes.toString('base64url') !== token || bytes.length > 4096) {
      throw invalid('The continuation token provided is incorrect');
    }
    candidates.push(bytes);
  } else if (after !== '') {
    candidates.push(Buffer.concat([Buffer.from(after), FIRST]));
  }
  return candidates.toSorted((a, b) => Buffer.compare(b, a))[0] as Buffer;
}

/** As `encoding-type=url` has keys: everything but unreserved characters and slashes. */
const encodeKey = (key: string) =>
  encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

function parseEncoding(text: string | undefined): (key: string) => string {
  if (text === undefined) return (key) => key;
  if (text === 'url') return encodeKey;
  throw invalid('Invalid Encoding Method specified in Request');
}

const CONDITION_KEYS = ['prefix', 'delimiter', 'max-keys'];

/** Absent parameters are absent keys: without a prefix, a condition on it does not hold. */
const listContext = ({ query }: S3Request): Context =>
  Object.fromEntries(CONDITION_KEYS.map((name) => [`s3:${name}`, query.get(name) ?? []]));

export const listObjects: Operation = {
  action: 's3:ListBucket',
  context: listContext,
  async run(call) {
    const { query } = call.request;
    if (query.get('list-type') !== '2') throw invalid('Only list-type=2 is there.');
    const prefix = query.get('prefix') ?? '';
    const delimiter = query.get('delimiter') ?? '';
    const limit = parseLimit(query.get('max-keys'));
    const encode = parseEncoding(query.get('encoding-type'));
    const position = parsePosition(query, prefix);
    const page = listPage(call.records, call.bucket, { prefix, delimiter, limit, position });
    sendXml(call, 'ListBucketResult', {
      Name: call.bucket,
      Prefix: encode(prefix),
      Delimiter: delimiter === '' ? undefined : encode(delimiter),
      MaxKeys: limit,
      EncodingType: query.get('encoding-type'),
      StartAfter: query.has('start-after') ? encode(query.get('start-after') ?? '') : undefined,
      ContinuationToken: query.get('continuation-token'),
      NextContinuationToken: page.next?.toString('base64url'),
      IsTruncated: page.next !== undefined,
      KeyCount: page.objects.length + page.commonPrefixes.length,
      Contents: page.objects.map(({ key, record }) => ({
        Key: encode(key),
        LastModified: new Date(record.lastModified).toISOString(),
        ETag: quote(record.etag),
        ChecksumAlgorithm: record.checksum?.algorithm.toUpperCase(),
        Size: record.size,
        StorageClass: 'STANDARD',
      })),
      CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
    });
  },
};
