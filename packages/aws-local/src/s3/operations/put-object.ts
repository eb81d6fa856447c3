import { requireAllowed, tagContext } from '../access/permissions.ts';
import { checksumHeader, type Checksum } from '../body/checksums.ts';
import { receiveBody, type ReceivedBody } from '../body/receive-body.ts';
import type { Description, ObjectRecord } from '../store/records.ts';
import { requireWriteConditions } from './conditions.ts';
import { describeObject, readTags } from './describe-object.ts';
import { contentName, promisesFor, quote, type Call, type Operation } from './operation.ts';

/** Response headers of a stored checksum. */
export const checksumHeaders = (checksum: Checksum | undefined): Record<string, string> =>
  checksum
    ? { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' }
    : {};

/** Tags on an upload are an act of their own. @throws S3Error AccessDenied */
export function requireTagging({ request, isAllowed, bucket, key }: Call): void {
  const tags = readTags(request);
  if (Object.keys(tags).length === 0) return;
  const context = tagContext('s3:RequestObjectTag', tags);
  requireAllowed(isAllowed, { action: 's3:PutObjectTagging', bucket, key, context });
}

/** Stores received content under the call's key; conditions are held against what is there then. */
export async function storeObject(
  {
    files,
    records,
    bucket,
    key,
    request,
    now,
  }: Pick<Call, 'files' | 'records' | 'bucket' | 'key' | 'request' | 'now'>,
  { segment, md5, checksum }: ReceivedBody,
  description: Description,
): Promise<ObjectRecord> {
  const record: ObjectRecord = {
    ...description,
    segments: [segment],
    size: segment.size,
    etag: md5,
    checksum,
    lastModified: now(),
  };
  try {
    const replaced = await records.changeObject(bucket, key, (present) => {
      requireWriteConditions(request, present);
      return record;
    });
    await files.discard(replaced?.segments ?? []);
    return record;
  } catch (error) {
    await files.discard([segment]);
    throw error;
  }
}

export const putObject: Operation = {
  action: 's3:PutObject',
  context: (request) => tagContext('s3:RequestObjectTag', readTags(request)),
  async run(call) {
    const { request, response, records, files, bucket, key } = call;
    requireTagging(call);
    const promises = promisesFor(call);
    const description = describeObject(request);
    // Before gigabytes are taken, and once more when they are here.
    requireWriteConditions(request, records.getObject(bucket, key));
    const received = await receiveBody(call.body(), promises, { files, name: contentName(call) });
    const { etag, checksum } = await storeObject(call, received, description);
    response.writeHead(200, { etag: quote(etag), ...checksumHeaders(checksum) }).end();
  },
};
