import { createCipheriv, generateKeyPairSync, hkdfSync, randomBytes, sign } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import { encrypt } from './kms-keys.ts';

/** AES-256-GCM by HKDF with SHA-384, signed by ECDSA on P-384: the suite that Cognito takes. */
const SUITE = 0x03_78;
/** Version 1, of a message by a customer. */
const HEADER = [1, 0x80];
const FRAMED = 2;
const IV_BYTES = 12;
const FRAME_BYTES = 4_096;
const FINAL_FRAME = 'AWSKMSEncryptionClient Final Frame';

const uint = (bytes: 2 | 4 | 8, value: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, bytes === 8 ? 2 : 0, bytes === 8 ? 6 : bytes);
  return buffer;
};

const prefixed = (value: string | Uint8Array) => {
  const bytes = Buffer.from(value as string);
  return Buffer.concat([uint(2, bytes.length), bytes]);
};

function seal(key: Uint8Array, iv: Uint8Array, authenticated: Buffer, plaintext: Uint8Array) {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(authenticated);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

function createSigner() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const isOdd = (Buffer.from(y, 'base64url').at(-1) ?? 0) & 1;
  const point = Buffer.concat([Buffer.from([2 + isOdd]), Buffer.from(x, 'base64url')]);
  return { privateKey, compressed: point.toString('base64') };
}

/**
 * A text as Cognito hands it to custom senders: a message of the AWS Encryption SDK, in one frame, whose data key a
 * KMS key has encrypted. Which suite and which context Cognito takes is seen in published events.
 * @param text of less than a frame
 * @param poolId part of the encryption context
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html
 */
export function toEncryptedMessage(
  emulator: Emulator,
  { keyArn, poolId, text }: { keyArn: string; poolId: string; text: string },
): Buffer {
  const { privateKey, compressed } = createSigner();
  const context = { 'aws-crypto-public-key': compressed, 'userpool-id': poolId };
  const pairs = Object.entries(context).map(([name, value]) =>
    Buffer.concat([prefixed(name), prefixed(value)]),
  );
  const dataKey = randomBytes(32);
  const id = randomBytes(16);
  const header = Buffer.concat([
    Buffer.from(HEADER),
    uint(2, SUITE),
    id,
    prefixed(Buffer.concat([uint(2, pairs.length), ...pairs])),
    uint(2, 1),
    prefixed('aws-kms'),
    prefixed(keyArn),
    prefixed(encrypt(emulator, keyArn, dataKey, context)),
    Buffer.from([FRAMED, 0, 0, 0, 0, IV_BYTES]),
    uint(4, FRAME_BYTES),
  ]);
  const info = Buffer.concat([uint(2, SUITE), id]);
  const key = new Uint8Array(hkdfSync('sha384', dataKey, Buffer.alloc(0), info, 32));
  const headerIv = Buffer.alloc(IV_BYTES);
  const content = Buffer.from(text);
  const [sequence, frameIv] = [uint(4, 1), Buffer.alloc(IV_BYTES)];
  sequence.copy(frameIv, IV_BYTES - sequence.length);
  const authenticated = [id, Buffer.from(FINAL_FRAME), sequence, uint(8, content.length)];
  const signed = Buffer.concat([
    header,
    headerIv,
    seal(key, headerIv, header, Buffer.alloc(0)),
    uint(4, 0xff_ff_ff_ff),
    sequence,
    frameIv,
    uint(4, content.length),
    seal(key, frameIv, Buffer.concat(authenticated), content),
  ]);
  return Buffer.concat([signed, prefixed(sign('sha384', signed, privateKey))]);
}
