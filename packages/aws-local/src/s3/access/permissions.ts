import { authorize } from '@gatehouse/iam-local/authorize';
import type { Context, PolicyDocument } from '@gatehouse/iam-local/policy';
import type { Roles } from '@gatehouse/iam-local/roles';
import { accessDenied } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';
import type { Caller } from './authenticate.ts';

/** What decides, beside the caller. */
export interface Policies {
  readonly roles: Roles;
  readonly bucketPolicies: ReadonlyMap<string, PolicyDocument>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** An action on a bucket, or on an object of it. */
export interface Act {
  /** As policies name it, with `s3:`. */
  readonly action: string;
  readonly bucket: string;
  readonly key?: string | undefined;
  /** Condition keys of this act. */
  readonly context?: Context;
}

/** Answers whether the caller may do something, by the policies as they are at that moment. */
export type IsAllowed = (act: Act) => boolean;

/** Headers that are condition keys of the same name. */
const HEADER_KEYS = [
  'x-amz-acl',
  'x-amz-copy-source',
  'x-amz-metadata-directive',
  'x-amz-server-side-encryption',
  'x-amz-storage-class',
];

/** Condition keys of the request itself. The connection is plain HTTP on loopback, and says so. */
function requestContext({ header, message }: S3Request, caller: Caller): Context {
  const { 'user-agent': userAgent = [], referer = [] } = message.headers;
  return {
    'aws:SourceIp': message.socket.remoteAddress ?? [],
    'aws:SecureTransport': 'false',
    'aws:UserAgent': userAgent,
    'aws:Referer': referer,
    's3:authType': caller.authType,
    's3:signatureversion': 'AWS4-HMAC-SHA256',
    's3:signatureAge': String(Math.max(0, Math.floor(caller.signatureAgeMs))),
    's3:x-amz-content-sha256': caller.payloadHash ?? [],
    ...Object.fromEntries(HEADER_KEYS.map((name) => [`s3:${name}`, header(name) ?? []])),
  };
}

const toArn = ({ bucket, key }: Act) =>
  `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;

/** Policies of the role, the session and the bucket. */
export function createPermissions(
  request: S3Request,
  caller: Caller,
  { roles, bucketPolicies, now }: Policies,
): IsAllowed {
  const shared = requestContext(request, caller);
  return (act) =>
    authorize({
      principal: caller.principal,
      roles,
      action: act.action,
      resource: toArn(act),
      context: { ...shared, ...act.context },
      resourcePolicy: bucketPolicies.get(act.bucket),
      now: now(),
    }).decision === 'allow';
}

/** @throws S3Error AccessDenied */
export function requireAllowed(isAllowed: IsAllowed, act: Act): void {
  if (!isAllowed(act)) throw accessDenied();
}

/** Tags as condition keys. */
export const tagContext = (
  name: 's3:ExistingObjectTag' | 's3:RequestObjectTag',
  tags: Readonly<Record<string, string>>,
): Context =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [`${name}/${key}`, value]));
