import {
  type Principal,
  SignatureError,
  type SignatureErrorCode,
  type SignedRequest,
  verifySignature,
} from '@gatehouse/iam-local/sigv4';

import { DynamoDbError } from './error.ts';
import type { GateParts } from './gate-parts.ts';

const INVALID_TOKEN = 'The security token included in the request is invalid.';
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS ' +
  'Secret Access Key and signing method. Consult the service documentation for details.';

/** DynamoDB's names and texts for what can be wrong with a signature. */
const ERRORS: Readonly<Record<SignatureErrorCode, readonly [code: string, message: string]>> = {
  missing: ['MissingAuthenticationTokenException', 'Request is missing Authentication Token'],
  unknownKey: ['UnrecognizedClientException', INVALID_TOKEN],
  invalidToken: ['UnrecognizedClientException', INVALID_TOKEN],
  expiredToken: ['ExpiredTokenException', 'The security token included in the request is expired'],
  mismatch: ['InvalidSignatureException', MISMATCH],
  expiredUrl: ['InvalidSignatureException', MISMATCH],
  skewed: ['InvalidSignatureException', 'Signature expired'],
};

/**
 * Who sent a request.
 *
 * @throws DynamoDbError named as DynamoDB does
 */
export function authenticate(
  request: SignedRequest,
  {
    region,
    credentials,
    keyPair,
    now,
  }: Pick<GateParts, 'region' | 'credentials' | 'keyPair' | 'now'>,
): Principal {
  try {
    return verifySignature(request, {
      ...{ service: 'dynamodb', region, now: now(), credentials },
      ...(keyPair && { keyPair }),
    });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    throw new DynamoDbError(...ERRORS[error.code]);
  }
}
