import { createHash } from 'node:crypto';
import {
  CHECKSUM_ALGORITHMS,
  checksumElement,
  checksumHeader,
  compositeChecksum,
  type Checksum,
} from '../body/checksums.ts';
import type { ObjectRecord, PartRecord, UploadRecord } from '../store/records.ts';
import { childrenNamed, optionalText, requiredText, type XmlElement } from '../wire/parse-xml.ts';
import { S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';
import { readPromises } from '../body/promises.ts';
import { requireWriteConditions } from './conditions.ts';
import { noSuchUpload, requireComposite, requireUpload } from './multipart.ts';
import { quote, readXml, sendXml, type Operation } from './operation.ts';

const MIN_PART = 5 * 1024 * 1024;

/** A part as the request names it. */
interface NamedPart {
  readonly number: number;
  readonly etag: string;
  /** Base64 by the element's name. */
  readonly checksums: readonly Checksum[];
}

function readPart(element: XmlElement): NamedPart {
  const number = requiredText(element, 'PartNumber').trim();
  if (!/^\d{1,5}$/.test(number)) throw invalidPart();
  return {
    number: Number(number),
    etag: requiredText(element, 'ETag').trim().replaceAll('"', ''),
    checksums: CHECKSUM_ALGORITHMS.flatMap((algorithm) => {
      const value = optionalText(element, checksumElement(algorithm));
      return value === undefined ? [] : [{ algorithm, value }];
    }),
  };
}

const invalidPart = () =>
  new S3Error(
    'InvalidPart',
    "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  );

/** The stored part that is meant. @throws S3Error InvalidPart */
function findPart(
  parts: ReadonlyMap<number, PartRecord>,
  { number, etag, checksums }: NamedPart,
): PartRecord {
  const part = parts.get(number);
  const isMeant =
    part?.md5 === etag &&
    checksums.every(
      ({ algorithm, value }) =>
        part.checksum?.algorithm === algorithm && part.checksum.value === value,
    );
  if (!part || !isMeant) throw invalidPart();
  return part;
}

/** Stored parts in the order of the request. @throws S3Error */
function selectParts(stored: readonly PartRecord[], named: readonly NamedPart[]): PartRecord[] {
  const byNumber = new Map(stored.map((part) => [part.number, part]));
  if (named.some(({ number }, index) => index > 0 && number <= (named[index - 1]?.number ?? 0))) {
    throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  const parts = named.map((one) => findPart(byNumber, one));
  if (parts.slice(0, -1).some(({ segment }) => segment.size < MIN_PART)) {
    throw new S3Error(
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed size',
    );
  }
  return parts;
}

const md5OfParts = (parts: readonly PartRecord[]): string => {
  const hash = createHash('md5');
  for (const { md5 } of parts) hash.update(Buffer.from(md5, 'hex'));
  return `${hash.digest('hex')}-${parts.length}`;
};

/** The object that parts become: their files, one after the other. */
function assembleObject(
  upload: UploadRecord,
  parts: readonly PartRecord[],
  lastModified: number,
): ObjectRecord {
  const checksums = parts.flatMap(({ checksum }) => checksum ?? []);
  const isWhole = upload.algorithm !== undefined && checksums.length === parts.length;
  return {
    headers: upload.headers,
    tags: upload.tags,
    segments: parts.map(({ segment }) => segment),
    size: parts.reduce((sum, { segment }) => sum + segment.size, 0),
    etag: md5OfParts(parts),
    checksum: isWhole ? compositeChecksum(checksums) : undefined,
    lastModified,
  };
}

/** Holds what the headers promise of the object against it. @throws S3Error */
function requirePromised({ header }: S3Request, { size, checksum }: ObjectRecord): void {
  const promisedSize = header('x-amz-mp-object-size');
  if (promisedSize !== undefined && promisedSize !== `${size}`) {
    throw new S3Error('InvalidRequest', 'The object is not of the size that was specified.');
  }
  for (const algorithm of CHECKSUM_ALGORITHMS) {
    const promised = header(checksumHeader(algorithm));
    if (promised === undefined) continue;
    const computed = checksum?.algorithm === algorithm ? checksum.value : '';
    if (computed.split('-')[0] !== promised.split('-')[0]) {
      throw new S3Error('BadDigest', `The ${algorithm} you specified did not match.`);
    }
  }
}

export const completeUpload: Operation = {
  action: 's3:PutObject',
  async run(call) {
    const { request, records, files, bucket, key, now, caller } = call;
    requireComposite(request);
    const { id, upload } = requireUpload(call);
    // Checksums in these headers are of the object, not of this body.
    const isOfObject = (name: string) => name.startsWith('x-amz-checksum-');
    const header = (name: string) => (isOfObject(name) ? undefined : request.header(name));
    const promises = readPromises({ ...request, header }, caller.payloadHash ?? 'UNSIGNED-PAYLOAD');
    const root = await readXml(call, 'CompleteMultipartUpload', promises);
    const named = childrenNamed(root, 'Part').map(readPart);
    if (named.length === 0) throw new S3Error('MalformedXML', 'You must specify at least one part');
    let completed: ObjectRecord | undefined;
    const left = await records.endUpload(id, (stored, present) => {
      requireWriteConditions(request, present);
      completed = assembleObject(upload, selectParts(stored, named), now());
      requirePromised(request, completed);
      return completed;
    });
    if (left === false || !completed) throw noSuchUpload();
    await files.discard(left);
    const { etag, checksum } = completed;
    sendXml(call, 'CompleteMultipartUploadResult', {
      Location: `http://${request.header('host') ?? ''}/${bucket}/${encodeURIComponent(key)}`,
      Bucket: bucket,
      Key: key,
      ETag: quote(etag),
      ...(checksum
        ? { [checksumElement(checksum.algorithm)]: checksum.value, ChecksumType: 'COMPOSITE' }
        : {}),
    });
  },
};
