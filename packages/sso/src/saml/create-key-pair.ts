import { generateKeyPair, randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { commonName, der, objectId, sequence, time } from './der.ts';

/** A connection's own key pair. */
export interface KeyPair {
  /** PKCS #8 as PEM. */
  readonly privateKey: string;
  /** Self-signed, base64 of the DER. */
  readonly certificate: string;
}

/** Common name and validity of a certificate; times in milliseconds. */
export interface KeyPairOptions {
  /** At most 64 characters (RFC 5280, ub-common-name). */
  readonly name: string;
  readonly from: number;
  readonly until: number;
}

const generate = promisify(generateKeyPair);
const RSA_BITS = 3072;
/** sha256WithRSAEncryption. */
const SHA256_RSA = sequence(objectId('2a864886f70d01010b'), der(0x05));

function createSerial(): Buffer {
  const serial = randomBytes(16);
  // A positive number without a leading zero.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return der(0x02, serial);
}

function selfSign(
  { name, from, until }: KeyPairOptions,
  publicKey: KeyObject,
  privateKey: KeyObject,
): string {
  const body = sequence(
    createSerial(),
    SHA256_RSA,
    commonName(name),
    sequence(time(from), time(until)),
    commonName(name),
    publicKey.export({ format: 'der', type: 'spki' }),
  );
  const signature = sign('sha256', body, privateKey);
  return sequence(body, SHA256_RSA, der(0x03, Buffer.from([0]), signature)).toString('base64');
}

/** Makes a key pair that signs requests and decrypts assertions, with a certificate for metadata. */
export async function createKeyPair(options: KeyPairOptions): Promise<KeyPair> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: RSA_BITS });
  return {
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    certificate: selfSign(options, publicKey, privateKey),
  };
}
