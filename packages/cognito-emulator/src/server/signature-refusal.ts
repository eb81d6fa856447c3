import type { SignatureErrorCode } from '@gatehouse/iam-local/sigv4';
import type { Service } from '../operations/service.ts';
import { CognitoError, type ErrorType } from '../wire/errors.ts';

const INVALID_TOKEN = 'The security token included in the request is invalid.';
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const EXPIRED = 'The security token included in the request is expired';
const MISSING = 'Missing Authentication Token';

type Refusals = Readonly<Record<SignatureErrorCode, readonly [ErrorType, string, number?]>>;

const json: Refusals = {
  missing: ['MissingAuthenticationTokenException', MISSING],
  unknownKey: ['UnrecognizedClientException', INVALID_TOKEN],
  invalidToken: ['UnrecognizedClientException', INVALID_TOKEN],
  expiredToken: ['ExpiredTokenException', EXPIRED],
  mismatch: ['InvalidSignatureException', MISMATCH],
  skewed: ['InvalidSignatureException', MISMATCH],
  expiredUrl: ['InvalidSignatureException', MISMATCH],
};

const query: Refusals = {
  missing: ['MissingAuthenticationToken', MISSING, 403],
  unknownKey: ['InvalidClientTokenId', INVALID_TOKEN, 403],
  invalidToken: ['InvalidClientTokenId', INVALID_TOKEN, 403],
  expiredToken: ['ExpiredToken', EXPIRED, 403],
  mismatch: ['SignatureDoesNotMatch', MISMATCH, 403],
  skewed: ['SignatureDoesNotMatch', MISMATCH, 403],
  expiredUrl: ['SignatureDoesNotMatch', MISMATCH, 403],
};

/** How a service refuses a signature. */
export function signatureRefusal(
  { protocol }: Pick<Service, 'protocol'>,
  code: SignatureErrorCode,
): CognitoError {
  return new CognitoError(...(protocol === 'json' ? json : query)[code]);
}
