import { createBucket, deleteBucket, headBucket } from './operations/buckets.ts';
import { completeUpload } from './operations/complete-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { deleteObject, deleteObjects } from './operations/delete-objects.ts';
import { getObject } from './operations/get-object.ts';
import { listObjects } from './operations/list-objects.ts';
import { abortUpload, createUpload, listParts, uploadPart } from './operations/multipart.ts';
import type { Operation } from './operations/operation.ts';
import { putObject } from './operations/put-object.ts';
import { getObjectTagging, putObjectTagging } from './operations/tagging.ts';
import { notImplemented } from './wire/s3-error.ts';
import type { S3Request } from './wire/s3-request.ts';

/** Which requests an operation answers. */
interface Route {
  readonly method: string;
  readonly on: 'bucket' | 'object';
  /** Parameters that must be there. */
  readonly needs?: readonly string[];
  /** Further parameters that may be there. */
  readonly knows?: readonly string[];
  readonly isCopy?: true;
  readonly operation: Operation;
}

const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
].map((name) => `response-${name}`);
const LIST = [
  'prefix',
  'delimiter',
  'max-keys',
  'start-after',
  'continuation-token',
  'encoding-type',
  'fetch-owner',
];

const ROUTES: readonly Route[] = [
  { method: 'PUT', on: 'bucket', operation: createBucket },
  { method: 'HEAD', on: 'bucket', operation: headBucket },
  { method: 'DELETE', on: 'bucket', operation: deleteBucket },
  { method: 'GET', on: 'bucket', needs: ['list-type'], knows: LIST, operation: listObjects },
  { method: 'POST', on: 'bucket', needs: ['delete'], operation: deleteObjects },
  { method: 'PUT', on: 'object', operation: putObject },
  { method: 'PUT', on: 'object', isCopy: true, operation: copyObject },
  { method: 'PUT', on: 'object', needs: ['uploadId', 'partNumber'], operation: uploadPart },
  { method: 'PUT', on: 'object', needs: ['tagging'], operation: putObjectTagging },
  { method: 'GET', on: 'object', knows: OVERRIDES, operation: getObject },
  { method: 'HEAD', on: 'object', knows: OVERRIDES, operation: getObject },
  { method: 'GET', on: 'object', needs: ['tagging'], operation: getObjectTagging },
  {
    method: 'GET',
    on: 'object',
    needs: ['uploadId'],
    knows: ['max-parts', 'part-number-marker'],
    operation: listParts,
  },
  { method: 'POST', on: 'object', needs: ['uploads'], operation: createUpload },
  { method: 'POST', on: 'object', needs: ['uploadId'], operation: completeUpload },
  { method: 'DELETE', on: 'object', operation: deleteObject },
  { method: 'DELETE', on: 'object', needs: ['uploadId'], operation: abortUpload },
];

/** `x-amz-*` headers that mean something here, or nothing anywhere. */
const KNOWN_HEADER =
  /^x-amz-(?:date|content-sha256|security-token|user-agent|acl|trailer|decoded-content-length|tagging|(?:metadata|tagging)-directive|copy-source(?:-if-(?:match|none-match|modified-since|unmodified-since))?|mp-object-size|sdk-checksum-algorithm|storage-class|expected-bucket-owner|source-expected-bucket-owner|checksum-(?:algorithm|type|mode|crc32|crc32c|crc64nvme|sha1|sha256)|meta-.*)$/;

const isFor = ({ method, on, isCopy }: Route, request: S3Request) =>
  method === request.method &&
  (on === 'object') === (request.key !== undefined) &&
  (isCopy ?? false) === (request.header('x-amz-copy-source') !== undefined);

/** The SDK names its operation in `x-id`. */
const takes = ({ needs = [], knows = [] }: Route, names: readonly string[]) =>
  needs.every((name) => names.includes(name)) &&
  names.every((name) => name === 'x-id' || needs.includes(name) || knows.includes(name));

/** What a request asks for. @throws S3Error NotImplemented for all that is not served in full */
export function findOperation(request: S3Request): Operation {
  const unknown = request.amzNames.find((name) => !KNOWN_HEADER.test(name));
  if (unknown !== undefined) throw notImplemented(`The header ${unknown}`);
  const names = [...request.query.keys()];
  const route = ROUTES.find((one) => isFor(one, request) && takes(one, names));
  if (!route) throw notImplemented('This operation');
  return route.operation;
}
