import type { Description } from '../store/records.ts';
import { S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';

const KEPT = ['cache-control', 'content-disposition', 'content-language', 'expires'];
const DEFAULT_TYPE = 'binary/octet-stream';
/** Bytes of names and values. */
const MAX_METADATA = 2048;
const MAX_TAGS = 10;
const TAG = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** @throws S3Error InvalidTag */
export function requireTags(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  // Condition keys know no case: of `Tenant` and `tenant`, a policy would see either.
  const names = new Set(pairs.map(([name]) => name.toLowerCase()));
  const isValid =
    pairs.length <= MAX_TAGS &&
    names.size === pairs.length &&
    pairs.every(
      ([name, value]) =>
        name.length >= 1 &&
        name.length <= 128 &&
        value.length <= 256 &&
        TAG.test(name) &&
        TAG.test(value),
    );
  if (!isValid) throw new S3Error('InvalidTag', 'The tags provided were not valid.');
  return Object.fromEntries(pairs);
}

/** Tags of the header `x-amz-tagging`. @throws S3Error */
export const readTags = ({ header }: Pick<S3Request, 'header'>): Record<string, string> =>
  requireTags([...new URLSearchParams(header('x-amz-tagging') ?? '')]);

function readContentEncoding(value: string | undefined): string | undefined {
  const codings = (value ?? '').split(',').map((one) => one.trim());
  const kept = codings.filter((one) => one !== '' && one !== 'aws-chunked').join(', ');
  return kept === '' ? undefined : kept;
}

/** What the headers of an upload say of the object. @throws S3Error */
export function describeObject(request: Pick<S3Request, 'header' | 'amzNames'>): Description {
  const { header, amzNames } = request;
  const metadata = amzNames
    .filter((name) => name.startsWith('x-amz-meta-'))
    .map((name) => [name, header(name) ?? ''] as const);
  const size = metadata.reduce((sum, [name, value]) => sum + name.length - 11 + value.length, 0);
  if (size > MAX_METADATA) {
    throw new S3Error(
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
    );
  }
  const encoding = readContentEncoding(header('content-encoding'));
  const kept = KEPT.flatMap((name) => {
    const value = header(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    headers: {
      'content-type': header('content-type') ?? DEFAULT_TYPE,
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
      ...Object.fromEntries(kept),
      ...Object.fromEntries(metadata),
    },
    tags: readTags(request),
  };
}
