import { parseCredential } from './parse.ts';
import { findKey, type Principal } from './principal.ts';
import { SignatureError } from './signature-error.ts';
import { signature, toTime } from './signature.ts';
import { requireEqual, type VerifyOptions } from './verify-signature.ts';

/** Fields of a form that uploads to S3; its policy says what they may be. */
export interface PostPolicyFields {
  /** The policy in base64, as sent. */
  readonly policy: string;
  /** x-amz-credential */
  readonly credential: string;
  /** x-amz-date */
  readonly date: string;
  /** x-amz-signature */
  readonly signature: string;
  /** x-amz-security-token */
  readonly sessionToken?: string | undefined;
}

/** Checks the signature of an upload form's policy; its expiry and conditions are S3's to check. @throws SignatureError */
export function verifyPostPolicy(fields: PostPolicyFields, options: VerifyOptions): Principal {
  const { accessKeyId, scope } = parseCredential(fields.credential);
  const { secretAccessKey, toPrincipal } = findKey(accessKeyId, fields.sessionToken, options);
  const isInScope =
    scope.service === options.service &&
    scope.region === options.region &&
    fields.date.startsWith(scope.date) &&
    !Number.isNaN(toTime(fields.date));
  if (!isInScope) throw new SignatureError('mismatch');
  requireEqual(signature(fields.policy, scope, secretAccessKey), fields.signature);
  return toPrincipal();
}
