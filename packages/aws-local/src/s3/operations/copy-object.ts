import { requireAllowed, tagContext } from '../access/permissions.ts';
import { unsignedPromises } from '../body/promises.ts';
import { receiveBody } from '../body/receive-body.ts';
import type { Description, ObjectRecord } from '../store/records.ts';
import { notImplemented, S3Error } from '../wire/s3-error.ts';
import { requireBucketName, requireKey } from '../wire/s3-request.ts';
import { checksumElement } from '../body/checksums.ts';
import { requireReadConditions, requireWriteConditions } from './conditions.ts';
import { describeObject, readTags } from './describe-object.ts';
import { requireObject } from './object-response.ts';
import { contentName, quote, sendXml, type Call, type Operation } from './operation.ts';
import { requireTagging, storeObject } from './put-object.ts';

interface Source {
  readonly bucket: string;
  readonly key: string;
}

/** Bucket and key of `x-amz-copy-source`, decoded once like a path. @throws S3Error */
function parseCopySource(header: string): Source {
  const [path = '', version] = header.split('?');
  if (version !== undefined) throw notImplemented('A version as the source of a copy');
  // Clients encode the slash between bucket and key, or leave it.
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(decode(path)) ?? [];
  if (bucket === undefined || key === undefined) throw invalidSource();
  return { bucket: requireBucketName(bucket), key: requireKey(key) };
}

const invalidSource = () =>
  new S3Error('InvalidArgument', 'Copy Source must mention the source bucket and key.');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidSource();
  }
}

/** `COPY` or `REPLACE`. @throws S3Error */
function readDirective({ request }: Call, name: 'metadata' | 'tagging'): boolean {
  const value = request.header(`x-amz-${name}-directive`) ?? 'COPY';
  if (value === 'COPY' || value === 'REPLACE') return value === 'REPLACE';
  throw new S3Error('InvalidArgument', `Unknown ${name} directive.`);
}

/** The source, if the caller may read it; a missing one looks like a foreign one. @throws S3Error */
function requireSource(call: Call, source: Source, copiesTags: boolean): ObjectRecord {
  const present = call.records.getObject(source.bucket, source.key);
  const context = tagContext('s3:ExistingObjectTag', present?.tags ?? {});
  requireAllowed(call.isAllowed, { action: 's3:GetObject', ...source, context });
  const record = requireObject(call, source.bucket, source.key);
  if (copiesTags && Object.keys(record.tags).length > 0) {
    requireAllowed(call.isAllowed, { action: 's3:GetObjectTagging', ...source, context });
    const { bucket, key } = call;
    const copied = tagContext('s3:RequestObjectTag', record.tags);
    requireAllowed(call.isAllowed, { action: 's3:PutObjectTagging', bucket, key, context: copied });
  }
  requireReadConditions(call.request, record, 'x-amz-copy-source-');
  return record;
}

/** What the copy is described by: as the source, or as the request says. */
function describeCopy(call: Call, source: ObjectRecord): Description {
  const described = describeObject(call.request);
  return {
    headers: readDirective(call, 'metadata') ? described.headers : source.headers,
    tags: readDirective(call, 'tagging') ? described.tags : source.tags,
  };
}

/** A copy brings no body, and so nothing is promised of one. */
const NO_PROMISES = unsignedPromises({ header: () => undefined });

export const copyObject: Operation = {
  action: 's3:PutObject',
  context: (request) => tagContext('s3:RequestObjectTag', readTags(request)),
  async run(call) {
    const { request, files, records, bucket, key } = call;
    const source = parseCopySource(request.header('x-amz-copy-source') ?? '');
    requireTagging(call);
    const record = requireSource(call, source, !readDirective(call, 'tagging'));
    const description = describeCopy(call, record);
    if (source.bucket === bucket && source.key === key && !readDirective(call, 'metadata')) {
      throw new S3Error('InvalidRequest', 'This copy request would change nothing.');
    }
    requireWriteConditions(request, records.getObject(bucket, key));
    files.retain(record.segments);
    try {
      const received = await receiveBody(
        files.read(record.segments, 0, record.size - 1),
        NO_PROMISES,
        { files, name: contentName(call), fallback: record.checksum?.algorithm },
      );
      const copy = await storeObject(call, received, description);
      sendXml(call, 'CopyObjectResult', {
        LastModified: new Date(copy.lastModified).toISOString(),
        ETag: quote(copy.etag),
        ...(copy.checksum
          ? { [checksumElement(copy.checksum.algorithm)]: copy.checksum.value }
          : {}),
      });
    } finally {
      await files.release(record.segments);
    }
  },
};
