import {
  SignatureError,
  verifySignature,
  type Principal,
  type VerifyOptions,
} from '@gatehouse/iam-local/sigv4';
import { accessDenied, S3Error } from '../wire/s3-error.ts';
import type { S3Request } from '../wire/s3-request.ts';

/** Who asks, proved by a signature. */
export interface Caller {
  readonly principal: Principal;
  /** How it was signed, as the condition key `s3:authType` has it. */
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING' | 'POST';
  /** Milliseconds since it was signed. */
  readonly signatureAgeMs: number;
  /** What the signature says of the body; undefined for a form. */
  readonly payloadHash: string | undefined;
}

/** A refused signature in S3's words; anything else as it is. */
export function toS3Error(error: unknown): unknown {
  if (!(error instanceof SignatureError)) return error;
  switch (error.code) {
    case 'missing':
      // Block Public Access is on, whatever a bucket policy says.
      return accessDenied();
    case 'unknownKey':
      return new S3Error(
        'InvalidAccessKeyId',
        'The AWS Access Key Id you provided does not exist in our records.',
      );
    case 'mismatch':
      return new S3Error(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided.',
      );
    case 'invalidToken':
      return new S3Error('InvalidToken', 'The provided token is malformed or otherwise invalid.');
    case 'expiredToken':
      return new S3Error('ExpiredToken', 'The provided token has expired.');
    case 'skewed':
      return new S3Error(
        'RequestTimeTooSkewed',
        'The difference between the request time and the current time is too large.',
      );
    case 'expiredUrl':
      return accessDenied('Request has expired');
  }
}

/** The caller by the Authorization header or the presigned URL. @throws S3Error */
export function authenticate(request: S3Request, options: VerifyOptions): Caller {
  const { method, rawPath: path, rawQuery: query, message } = request;
  try {
    const signed = verifySignature({ method, path, query, headers: message.headers }, options);
    const { authType, signatureAgeMs, payloadHash } = signed;
    return { principal: signed, authType, signatureAgeMs, payloadHash };
  } catch (error) {
    throw toS3Error(error);
  }
}
