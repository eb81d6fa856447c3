import { randomBytes } from 'node:crypto';
import { tagContext } from '../access/permissions.ts';
import {
  CHECKSUM_ALGORITHMS,
  checksumElement,
  type Checksum,
  type ChecksumAlgorithm,
} from '../body/checksums.ts';
import { receiveBody } from '../body/receive-body.ts';
import type { PartRecord, UploadRecord } from '../store/records.ts';
import { notImplemented, S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';
import { describeObject, readTags } from './describe-object.ts';
import {
  contentName,
  promisesFor,
  quote,
  sendXml,
  type Call,
  type Operation,
} from './operation.ts';
import { checksumHeaders, requireTagging } from './put-object.ts';

const MAX_PARTS = 10_000;
const MAX_LISTED = 1000;

export const noSuchUpload = () =>
  new S3Error(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  );

/** The upload that a request names, of its very key. @throws S3Error NoSuchUpload */
export function requireUpload({ request, records, bucket, key }: Call): {
  id: string;
  upload: UploadRecord;
} {
  const id = request.query.get('uploadId') ?? '';
  const upload = /^[\w-]{32}$/.test(id) ? records.getUpload(id, bucket, key) : undefined;
  if (!upload) throw noSuchUpload();
  return { id, upload };
}

/** Only checksums of parts: one over all of them is not computed. @throws S3Error */
export function requireComposite({ header }: S3Request): void {
  if ((header('x-amz-checksum-type') ?? 'COMPOSITE').toUpperCase() !== 'COMPOSITE') {
    throw notImplemented('A checksum of a whole multipart object');
  }
}

function readAlgorithm({ header }: S3Request): ChecksumAlgorithm | undefined {
  const name = header('x-amz-checksum-algorithm');
  if (name === undefined) return undefined;
  const algorithm = CHECKSUM_ALGORITHMS.find((one) => one === name.toLowerCase());
  if (!algorithm) throw notImplemented(`The checksum ${name}`);
  return algorithm;
}

export const createUpload: Operation = {
  action: 's3:PutObject',
  context: (request) => tagContext('s3:RequestObjectTag', readTags(request)),
  async run(call) {
    const { request, records, bucket, key, response } = call;
    requireTagging(call);
    requireComposite(request);
    const algorithm = readAlgorithm(request);
    const id = randomBytes(24).toString('base64url');
    await records.createUpload(id, { bucket, key, algorithm, ...describeObject(request) });
    if (algorithm) {
      response.setHeader('x-amz-checksum-algorithm', algorithm.toUpperCase());
      response.setHeader('x-amz-checksum-type', 'COMPOSITE');
    }
    sendXml(call, 'InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id });
  },
};

function parsePartNumber(text = ''): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MAX_PARTS) return number;
  throw new S3Error('InvalidArgument', `Part number must be an integer between 1 and ${MAX_PARTS}`);
}

/** @throws S3Error when a part brings another checksum than its upload announced */
function requireAlgorithm(
  expected: ChecksumAlgorithm | undefined,
  given: Checksum | undefined,
): void {
  if (given && expected && given.algorithm !== expected) {
    throw new S3Error(
      'InvalidRequest',
      `Checksum Type mismatch occurred, expected checksum Type: ${expected}`,
    );
  }
}

export const uploadPart: Operation = {
  action: 's3:PutObject',
  async run(call) {
    const { request, response, records, files, now } = call;
    const { id, upload } = requireUpload(call);
    const number = parsePartNumber(request.query.get('partNumber'));
    const promises = promisesFor(call);
    const { segment, md5, checksum } = await receiveBody(call.body(), promises, {
      files,
      name: contentName(call),
      fallback: upload.algorithm,
    });
    try {
      requireAlgorithm(upload.algorithm, checksum);
      const part: PartRecord = { number, segment, md5, checksum, lastModified: now() };
      const replaced = await records.putPart(id, part);
      if (replaced === false) throw noSuchUpload();
      if (replaced) await files.discard([replaced.segment]);
    } catch (error) {
      await files.discard([segment]);
      throw error;
    }
    response.writeHead(200, { etag: quote(md5), ...checksumHeaders(checksum) }).end();
  },
};

export const abortUpload: Operation = {
  action: 's3:AbortMultipartUpload',
  async run(call) {
    const { id } = requireUpload(call);
    const left = await call.records.endUpload(id, () => undefined);
    if (left === false) throw noSuchUpload();
    await call.files.discard(left);
    call.response.writeHead(204).end();
  },
};

function parseCount(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new S3Error('InvalidArgument', 'This is no number of parts.');
  return Number(text);
}

export const listParts: Operation = {
  action: 's3:ListMultipartUploadParts',
  async run(call) {
    const { query } = call.request;
    const { id, upload } = requireUpload(call);
    const limit = Math.min(parseCount(query.get('max-parts'), MAX_LISTED), MAX_LISTED);
    const after = Math.min(parseCount(query.get('part-number-marker'), 0), MAX_PARTS);
    const parts = call.records.listParts(id, after);
    const listed = parts.slice(0, limit);
    const isTruncated = parts.length > listed.length;
    sendXml(call, 'ListPartsResult', {
      Bucket: call.bucket,
      Key: call.key,
      UploadId: id,
      PartNumberMarker: after,
      NextPartNumberMarker: isTruncated ? (listed.at(-1)?.number ?? after) : undefined,
      MaxParts: limit,
      IsTruncated: isTruncated,
      ChecksumAlgorithm: upload.algorithm?.toUpperCase(),
      ChecksumType: upload.algorithm && 'COMPOSITE',
      StorageClass: 'STANDARD',
      Part: listed.map(({ number, segment, md5, checksum, lastModified }) => ({
        PartNumber: number,
        LastModified: new Date(lastModified).toISOString(),
        ETag: quote(md5),
        Size: segment.size,
        ...(checksum ? { [checksumElement(checksum.algorithm)]: checksum.value } : {}),
      })),
    });
  },
};
