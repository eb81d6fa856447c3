import { createPrivateKey, generateKeyPair, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import { selfSignedCertificate } from '../../crypto/self-signed.ts';
import type { Emulator } from '../../emulator.ts';
import { putDocument, readDocument } from '../../model/documents.ts';
import type { Reader, Writer } from '../../store/store.ts';

/** The key pair of a provider whose assertions come encrypted. */
export interface EncryptionKey {
  /** Private. */
  readonly jwk: JsonWebKey;
  /** Base64 of the DER, for the provider's settings. */
  readonly certificate: string;
}

const TEN_YEARS = 3650 * 86_400_000;
const generate = promisify(generateKeyPair);

const keyAddress = (poolId: string, name: string) =>
  ({ poolId, kind: 'samlKey', id: name }) as const;

/** A provider's key pair, if one was ever made. */
export const getEncryptionKey = (reader: Reader, poolId: string, name: string) =>
  readDocument<EncryptionKey>(reader, keyAddress(poolId, name));

/** Keeps a provider's key pair. */
export const putEncryptionKey = (tx: Writer, poolId: string, name: string, key: EncryptionKey) =>
  putDocument(tx, keyAddress(poolId, name), key);

/** A new key pair, its certificate valid for ten years. */
export async function createEncryptionKey({ clock }: Emulator, poolId: string) {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  const now = clock.now();
  const certificate = selfSignedCertificate(poolId, createPrivateKey({ key: jwk, format: 'jwk' }), {
    from: now,
    until: now + TEN_YEARS,
  });
  return { jwk, certificate };
}
