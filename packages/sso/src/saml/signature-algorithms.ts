import {
  constants,
  createHash,
  verify,
  type BinaryLike,
  type KeyLike,
  type KeyObject,
} from 'node:crypto';
import type { HashAlgorithm, SignatureAlgorithm } from 'xml-crypto';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const ENCRYPTION = 'http://www.w3.org/2001/04/xmlenc#';

interface Scheme {
  readonly hash: string;
  readonly kind: 'ecdsa' | 'pss' | 'rsa';
}

/** Everything from SHA-256 on. SHA-1 and HMAC are not here: what is not listed does not verify. */
const schemes: Readonly<Record<string, Scheme>> = Object.fromEntries(
  ['sha256', 'sha384', 'sha512'].flatMap((hash): [string, Scheme][] => [
    [`${MORE}rsa-${hash}`, { hash, kind: 'rsa' }],
    [`${MORE}ecdsa-${hash}`, { hash, kind: 'ecdsa' }],
    [`http://www.w3.org/2007/05/xmldsig-more#${hash}-rsa-MGF1`, { hash, kind: 'pss' }],
  ]),
);

/**
 * Whether a signature is good. A key of another kind than the algorithm wants never is.
 * @param algorithm URI of XML Signature
 * @param signature base64; ECDSA as r and s, not DER
 */
function verifyBytes(
  algorithm: string,
  bytes: BinaryLike,
  key: KeyObject,
  signature: string,
): boolean {
  const scheme = Object.hasOwn(schemes, algorithm) ? schemes[algorithm] : undefined;
  if (!scheme || key.asymmetricKeyType !== (scheme.kind === 'ecdsa' ? 'ec' : 'rsa')) return false;
  const data = typeof bytes === 'string' ? Buffer.from(bytes) : (bytes as Uint8Array);
  const value = Buffer.from(signature, 'base64');
  if (scheme.kind === 'ecdsa') {
    return verify(scheme.hash, data, { key, dsaEncoding: 'ieee-p1363' }, value);
  }
  const padding =
    scheme.kind === 'pss'
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : { padding: constants.RSA_PKCS1_PADDING };
  return verify(scheme.hash, data, { key, ...padding }, value);
}

function verifierClass(algorithm: string): new () => SignatureAlgorithm {
  return class implements SignatureAlgorithm {
    getAlgorithmName = () => algorithm;
    getSignature(): never {
      throw new Error('only for verifying');
    }
    verifySignature = (material: string, key: KeyLike, signature: string) =>
      verifyBytes(algorithm, material, key as KeyObject, signature);
  };
}

function hashClass(algorithm: string, hash: string): new () => HashAlgorithm {
  return class implements HashAlgorithm {
    getAlgorithmName = () => algorithm;
    getHash = (xml: string) => createHash(hash).update(xml).digest('base64');
  };
}

/** Signatures that are accepted, as xml-crypto takes them. */
export const SIGNATURE_ALGORITHMS = Object.fromEntries(
  Object.keys(schemes).map((algorithm) => [algorithm, verifierClass(algorithm)]),
);

/** Digests that are accepted, as xml-crypto takes them. */
export const DIGEST_ALGORITHMS = {
  [`${ENCRYPTION}sha256`]: hashClass(`${ENCRYPTION}sha256`, 'sha256'),
  [`${MORE}sha384`]: hashClass(`${MORE}sha384`, 'sha384'),
  [`${ENCRYPTION}sha512`]: hashClass(`${ENCRYPTION}sha512`, 'sha512'),
};
