import { accessDenied, notImplemented, S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';

/** ACLs are off: the bucket's owner owns every object, and no one else is let in by a header. */
const HARMLESS_ACL = ['private', 'bucket-owner-full-control'];

/** Values of headers that would ask for more than there is. @throws S3Error */
export function requireSupported({ header }: S3Request, accountId: string): void {
  const acl = header('x-amz-acl');
  if (acl !== undefined && !HARMLESS_ACL.includes(acl)) {
    throw new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs');
  }
  const storageClass = header('x-amz-storage-class') ?? 'STANDARD';
  if (storageClass !== 'STANDARD') throw notImplemented(`The storage class ${storageClass}`);
  for (const name of ['x-amz-expected-bucket-owner', 'x-amz-source-expected-bucket-owner']) {
    if ((header(name) ?? accountId) !== accountId) throw accessDenied();
  }
}
