import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Emulator } from '../emulator.ts';

/** DER: a tag, the length, the content. Source: ITU-T X.690. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const objectId = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const utcTime = (time: number) => {
  const text = new Date(time).toISOString().replace(/[-:T]/g, '');
  return der(0x17, Buffer.from(`${text.slice(2, 14)}Z`));
};

/** sha256WithRSAEncryption, and commonName. */
const SHA256_RSA = sequence(objectId('2a864886f70d01010b'), der(0x05));
const COMMON_NAME = objectId('550403');
const TEN_YEARS = 3650 * 86_400_000;

/**
 * The pool's certificate for SAML request signing: self-signed, valid ten years, the same each time.
 *
 * @returns base64 of the DER, as GetSigningCertificate answers it
 */
export async function signingCertificate(emulator: Emulator, poolId: string): Promise<string> {
  const { jwk } = emulator.keys.read(poolId)?.id ?? {};
  const pool = emulator.store.get<{ createdAt: number }>('pools', poolId);
  if (!jwk || !pool) throw new Error(`pool ${poolId} has no signing keys`);
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(poolId)))));
  const body = sequence(
    der(0x02, Buffer.from([1])),
    SHA256_RSA,
    name,
    sequence(utcTime(pool.createdAt), utcTime(pool.createdAt + TEN_YEARS)),
    name,
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }),
  );
  const signature = sign('sha256', body, privateKey);
  return sequence(body, SHA256_RSA, der(0x03, Buffer.from([0]), signature)).toString('base64');
}
