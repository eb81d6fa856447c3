import { timingSafeEqual } from 'node:crypto';

import { parseSignature, type ParsedSignature } from './parse.ts';
import { findKey, type KeyRing, type Principal } from './principal.ts';
import { SignatureError } from './signature-error.ts';
import { sha256, signature, stringToSign, toTime, type SignedRequest } from './signature.ts';

export interface VerifyOptions extends KeyRing {
  readonly service: string;
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Who signed, and how. */
export type SignedPrincipal = Principal & {
  /** As the condition key s3:authType says it. */
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING';
  /** Milliseconds since the request was signed. */
  readonly signatureAgeMs: number;
  /** Hash of the body in hex, or `UNSIGNED-PAYLOAD` and the like: S3 must hold the body against it. */
  readonly payloadHash: string;
};

const CLOCK_TOLERANCE_MS = 15 * 60_000;
const MAX_EXPIRES_SECONDS = 604_800;

/**
 * Checks a signature of version 4, in the Authorization header or in a presigned URL.
 * @throws SignatureError
 */
export function verifySignature(request: SignedRequest, options: VerifyOptions): SignedPrincipal {
  const given = parseSignature(request);
  const { secretAccessKey, toPrincipal } = findKey(given.accessKeyId, given.sessionToken, options);
  requireWhole(given, request, options);
  const ageMs = options.now - toTime(given.stamp);
  requireTimely(given, ageMs);

  const payloadHash = payloadHashFor(given, request);
  const text = stringToSign({ request, ...given, payloadHash });
  requireEqual(signature(text, given.scope, secretAccessKey), given.signature);
  return {
    ...toPrincipal(),
    authType: given.form === 'header' ? 'REST-HEADER' : 'REST-QUERY-STRING',
    signatureAgeMs: ageMs,
    payloadHash,
  };
}

/** Holds two signatures against each other. @throws SignatureError `mismatch` */
export function requireEqual(expected: string, given: string): void {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) throw new SignatureError('mismatch');
}

/** What is not signed may have been put in by others: the host, the operation, the token. */
function requireWhole(
  given: ParsedSignature,
  request: SignedRequest,
  options: VerifyOptions,
): void {
  const { scope, signedHeaders, stamp } = given;
  const wanted = Object.keys(request.headers).filter(
    (name) => name === 'host' || name.startsWith('x-amz-'),
  );
  if (given.form === 'header') wanted.push('x-amz-date');
  const isWhole =
    ['host', ...wanted].every((name) => signedHeaders.includes(name)) &&
    scope.service === options.service &&
    scope.region === options.region &&
    stamp.startsWith(scope.date);
  if (!isWhole) throw new SignatureError('mismatch');
}

function requireTimely({ form, expires = 0 }: ParsedSignature, ageMs: number): void {
  if (!(ageMs >= -CLOCK_TOLERANCE_MS)) throw new SignatureError('skewed');
  if (form === 'header') {
    if (ageMs > CLOCK_TOLERANCE_MS) throw new SignatureError('skewed');
    return;
  }
  if (expires < 1 || expires > MAX_EXPIRES_SECONDS) throw new SignatureError('mismatch');
  if (ageMs > expires * 1000) throw new SignatureError('expiredUrl');
}

/** S3 signs a hash that its caller names; every other service hashes the body that came. */
function payloadHashFor({ scope, payloadHash }: ParsedSignature, request: SignedRequest): string {
  if (scope.service !== 's3') return sha256(request.body ?? '');
  if (payloadHash === undefined) throw new SignatureError('mismatch');
  return payloadHash;
}
