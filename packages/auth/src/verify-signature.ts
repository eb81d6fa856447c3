import { createVerify } from 'node:crypto';
import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';
import { verifyJwt } from 'aws-jwt-verify/jwt-verifier';
import { assertCompact, type DecodedPayload, decodeUnverified } from './decode-unverified.ts';
import type { KeySource } from './key-source.ts';
import { isKeyId, type SigningKey } from './signing-keys.ts';

/** Checks form, algorithm, key, signature and issuer of a token; the claims are left to others. */
export type VerifySignature = (
  token: string,
  expected: { issuer: string; keys: KeySource },
) => Promise<JwtPayload>;

/** By aws-jwt-verify, for the ID token of a sign-in. */
export const verifySignature: VerifySignature = async (token, { issuer, keys }) => {
  assertCompact(token);
  let key: SigningKey | undefined;
  return verifyJwt(
    token,
    issuer,
    {
      issuer,
      // Cognito has the client id in `aud` or in `client_id`: checked with the claims.
      audience: null,
      // Its clock cannot be set, so times are checked with the claims, by ours.
      graceSeconds: Number.POSITIVE_INFINITY,
    },
    async (_uri, { header, payload }) => {
      assertUnverified(header, payload, issuer);
      key = await keys.find(header.kid);
      return key.jwk;
    },
    () => (key ? Promise.resolve(key.publicKey) : Promise.reject(new Error('no key'))),
  );
};

/**
 * The same at half the cost, for the access token of every API request. aws-jwt-verify 5.2.1 is
 * at 2.2 times the bare RSA check on Node 24, this at 1.2 (`bench/token.ts`); a test holds the two
 * against each other.
 */
export const verifySignatureFast: VerifySignature = async (token, { issuer, keys }) => {
  const jwt = decodeUnverified(token, signed);
  const { header, payload, payloadPart, signingInput, signature } = jwt;
  assertUnverified(header, payload, issuer);
  const key = keys.findNow(header.kid) ?? (await keys.find(header.kid));
  const good = createVerify('RSA-SHA256')
    .update(signingInput)
    .verify(key.publicKey, signature, 'base64url');
  if (!good) throw new Error('the signature is not of this key');
  keep(signature, { payload, payloadPart });
  return payload;
};

const KEPT = 1_000;

/**
 * Payloads under a good signature, by it: a program sends its token many times, and to decode a
 * hundred groups costs half a signature check. Signature, times and claims are checked every time.
 */
const signed = new Map<string, DecodedPayload>();

function keep(signature: string, decoded: DecodedPayload): void {
  if (signed.has(signature)) return;
  const [oldest] = signed.size < KEPT ? [] : signed.keys();
  if (oldest !== undefined) signed.delete(oldest);
  signed.set(signature, decoded);
}

/**
 * What an unverified token must look like before anything is looked up for it, so that junk
 * causes no fetch. RFC 7515 §4.1.11: `crit` we do not understand means refuse.
 */
function assertUnverified(
  header: JwtHeader,
  payload: JwtPayload,
  issuer: string,
): asserts header is JwtHeader & { kid: string } {
  if (header.alg !== 'RS256') throw new Error('the header alg is not RS256');
  if ('crit' in header) throw new Error('the header crit is not understood');
  if (!isKeyId(header.kid)) throw new Error('the header kid is missing or malformed');
  if (payload.iss !== issuer) throw new Error('the claim iss is not ours');
}
