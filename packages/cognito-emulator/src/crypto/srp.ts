import {
  constants,
  createHash,
  createHmac,
  createPublicKey,
  getDiffieHellman,
  hkdfSync,
  publicEncrypt,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { fixedBase } from './fixed-base.ts';

/** Salt and verifier of a password: all that is stored of it. Hexadecimal. */
export interface Verifier {
  readonly salt: string;
  readonly verifier: string;
}

/** The server's half of an SRP exchange, kept until the client answers. Hexadecimal. */
export interface SrpServerState {
  readonly clientPublic: string;
  readonly serverPrivate: string;
  readonly serverPublic: string;
}

// The 3072-bit group of RFC 5054 (the prime of RFC 3526 group 15), but with Cognito's g = 2.
const primeBytes = getDiffieHellman('modp15').getPrime();
const size = primeBytes.length;
const N = BigInt(`0x${primeBytes.toString('hex')}`);
const g = 2n;

const hash = (...parts: readonly Uint8Array[]) => {
  const sha = createHash('sha256');
  for (const part of parts) sha.update(part);
  return sha.digest();
};
const toBigInt = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);

const modulus = primeBytes.toString('base64url');

/** Big-endian two's complement, as Java's BigInteger and Cognito's clients hash numbers. */
function signedBytes(value: bigint): Buffer {
  let hex = value.toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  else if (Number.parseInt(hex.charAt(0), 16) >= 8) hex = `00${hex}`;
  return Buffer.from(hex, 'hex');
}

/**
 * `base^exponent mod N` in native code: a raw RSA public operation with modulus N. BigInt needs ten
 * times as long, and `createDiffieHellman` tests N for primality (1.5 s) before its first use.
 */
function modPow(base: bigint, exponent: Uint8Array): bigint {
  const key = createPublicKey({
    key: {
      kty: 'RSA',
      n: modulus,
      e: Buffer.from(exponent).toString('base64url'),
    },
    format: 'jwk',
  });
  const padded = Buffer.from((base % N).toString(16).padStart(size * 2, '0'), 'hex');
  return toBigInt(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, padded));
}

const k = toBigInt(hash(signedBytes(N), signedBytes(g)));

/** `g^exponent mod N`: most exponentiations have this base, and a table makes them cheaper still. */
const powerOfG = fixedBase(g, N);

function getPrivateKey(salt: bigint, identity: string, password: string): Buffer {
  return hash(signedBytes(salt), hash(Buffer.from(`${identity}:${password}`, 'utf8')));
}

/**
 * Makes the verifier of a new password.
 * @param identity pool name (after the underscore) followed by the user id
 */
export function createVerifier(identity: string, password: string): Verifier {
  const salt = toBigInt(randomBytes(16));
  const verifier = powerOfG(getPrivateKey(salt, identity, password));
  return { salt: salt.toString(16), verifier: verifier.toString(16) };
}

/** Whether the plain password belongs to the verifier. One modular exponentiation. */
export function verifyPassword(stored: Verifier, identity: string, password: string): boolean {
  const actual = powerOfG(getPrivateKey(BigInt(`0x${stored.salt}`), identity, password));
  const expected = Buffer.from(stored.verifier.padStart(size * 2, '0'), 'hex');
  return timingSafeEqual(Buffer.from(actual.toString(16).padStart(size * 2, '0'), 'hex'), expected);
}

/** Whether SRP_A is a number that the protocol allows: hexadecimal, A mod N ≠ 0. */
export function isValidClientPublic(hex: string): boolean {
  return /^[0-9a-fA-F]{1,2048}$/.test(hex) && BigInt(`0x${hex}`) % N !== 0n;
}

/** First server step: B = k·v + g^b. */
export function beginSrp(stored: Verifier, clientPublic: string): SrpServerState {
  const secret = randomBytes(32);
  const B = (k * BigInt(`0x${stored.verifier}`) + powerOfG(secret)) % N;
  return { clientPublic, serverPrivate: secret.toString('hex'), serverPublic: B.toString(16) };
}

/**
 * Second server step: checks the client's signature over identity, secret block and timestamp.
 * @param names what the client signs before the secret block, e.g. pool name and user id
 */
export function verifySrpSignature(
  stored: Verifier,
  state: SrpServerState,
  names: readonly [string, string],
  claim: { readonly secretBlock: string; readonly timestamp: string; readonly signature: string },
): boolean {
  const A = BigInt(`0x${state.clientPublic}`);
  const B = BigInt(`0x${state.serverPublic}`);
  const u = hash(signedBytes(A), signedBytes(B));
  const base = (A % N) * modPow(BigInt(`0x${stored.verifier}`), u);
  const S = modPow(base, Buffer.from(state.serverPrivate, 'hex'));
  const key = hkdfSync(
    'sha256',
    signedBytes(S),
    signedBytes(toBigInt(u)),
    'Caldera Derived Key',
    16,
  );
  const expected = createHmac('sha256', Buffer.from(key))
    .update(names[0])
    .update(names[1])
    .update(Buffer.from(claim.secretBlock, 'base64'))
    .update(claim.timestamp)
    .digest();
  const actual = Buffer.from(claim.signature, 'base64');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
