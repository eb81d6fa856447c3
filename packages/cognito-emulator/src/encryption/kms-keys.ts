import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import { CognitoError } from '../wire/errors.ts';

/** What a ciphertext is bound to, besides its key. */
export type EncryptionContext = Readonly<Record<string, string>>;

const [IV, TAG] = [12, 16];

/** Behind every key of this run: what was encrypted before a restart is lost with it, codes included. */
const masters = new WeakMap<Emulator, Buffer>();

/** Any ARN is a key: there is no list of them, and none is shared between two ARNs. */
function getKey(emulator: Emulator, arn: string): Uint8Array {
  const master = masters.get(emulator) ?? randomBytes(32);
  masters.set(emulator, master);
  return new Uint8Array(hkdfSync('sha256', master, Buffer.alloc(0), arn, 32));
}

const toBytes = (context: EncryptionContext) =>
  Buffer.from(
    JSON.stringify(Object.entries(context).sort(([one], [other]) => (one < other ? -1 : 1))),
  );

/** The ARN of a key that a pool names by its id alone, or by its ARN. */
export function toKeyArn({ config }: Emulator, key: string): string {
  if (key.startsWith('arn:')) return key;
  return `arn:aws:kms:${config.region}:${config.accountId}:key/${key}`;
}

/** @returns a ciphertext that names its key, as those of KMS do */
export function encrypt(
  emulator: Emulator,
  arn: string,
  plaintext: Uint8Array,
  context: EncryptionContext,
): Buffer {
  const name = Buffer.from(arn);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', getKey(emulator, arn), iv).setAAD(toBytes(context));
  const sealed = [cipher.update(plaintext), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([Buffer.from([name.length >> 8, name.length & 255]), name, iv, ...sealed]);
}

/**
 * @param arn the key that it must be of, where the caller names one
 * @throws CognitoError IncorrectKeyException, InvalidCiphertextException
 */
export function decrypt(
  emulator: Emulator,
  ciphertext: Buffer,
  context: EncryptionContext,
  arn?: string,
): { arn: string; plaintext: Buffer } {
  const nameEnd = 2 + (ciphertext.length < 2 ? 0 : ciphertext.readUInt16BE());
  if (ciphertext.length < nameEnd + IV + TAG) {
    throw new CognitoError('InvalidCiphertextException', '');
  }
  const named = ciphertext.toString('utf8', 2, nameEnd);
  if (arn !== undefined && arn !== named) {
    throw new CognitoError(
      'IncorrectKeyException',
      'The key ID in the request does not identify a CMK that can perform this operation.',
    );
  }
  const iv = ciphertext.subarray(nameEnd, nameEnd + IV);
  const decipher = createDecipheriv('aes-256-gcm', getKey(emulator, named), iv)
    .setAAD(toBytes(context))
    .setAuthTag(ciphertext.subarray(-TAG));
  try {
    const parts = [decipher.update(ciphertext.subarray(nameEnd + IV, -TAG)), decipher.final()];
    return { arn: named, plaintext: Buffer.concat(parts) };
  } catch {
    throw new CognitoError('InvalidCiphertextException', '');
  }
}
