import type { ObjectRecord } from '../store/records.ts';
import { noSuchKey, S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';
import { quote } from './operation.ts';

const failed = () =>
  new S3Error(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  );

const matches = (list: string, etag: string) =>
  list
    .split(',')
    .map((one) => one.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((one) => one === '*' || one === etag);

/** Milliseconds, of whole seconds: HTTP dates have no more. */
const toSeconds = (time: number) => Math.floor(time / 1000) * 1000;

/** Whether an object is newer than a date; undefined when there is no valid date. */
function isNewer({ lastModified }: ObjectRecord, date: string | undefined): boolean | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : toSeconds(lastModified) > time;
}

/**
 * Conditions of a reader. @param prefix `x-amz-copy-source-` for the source of a copy
 * @throws S3Error NotModified, PreconditionFailed
 */
export function requireReadConditions(
  { header }: Pick<S3Request, 'header'>,
  record: ObjectRecord,
  prefix: '' | 'x-amz-copy-source-' = '',
): void {
  const ifMatch = header(`${prefix}if-match`);
  const ifNoneMatch = header(`${prefix}if-none-match`);
  const isStale =
    ifMatch === undefined
      ? isNewer(record, header(`${prefix}if-unmodified-since`)) === true
      : !matches(ifMatch, record.etag);
  if (isStale) throw failed();
  const isSame =
    ifNoneMatch === undefined
      ? isNewer(record, header(`${prefix}if-modified-since`)) === false
      : matches(ifNoneMatch, record.etag);
  if (!isSame) return;
  if (prefix !== '') throw failed();
  throw new S3Error('NotModified', 'Not Modified', { etag: quote(record.etag) });
}

/**
 * Conditions of a writer, for the moment of the change.
 * @throws S3Error PreconditionFailed; NoSuchKey for If-Match without an object
 */
export function requireWriteConditions(
  { header }: Pick<S3Request, 'header'>,
  present: ObjectRecord | undefined,
): void {
  const ifNoneMatch = header('if-none-match');
  const ifMatch = header('if-match');
  if (ifNoneMatch !== undefined && present && matches(ifNoneMatch, present.etag)) throw failed();
  if (ifMatch === undefined) return;
  if (!present) throw noSuchKey();
  if (!matches(ifMatch, present.etag)) throw failed();
}
