import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
const CIPHER = 'aes-256-gcm';

/** Encrypts secrets for the database, so that a copy of it gives none away. */
export interface Sealer {
  /**
   * @param plain any text
   * @param context where it belongs, e.g. the session id: it opens nowhere else
   * @returns version, key id, nonce, ciphertext and tag
   */
  seal(plain: string, context: string): Uint8Array;
  /** What everything begins with that is sealed now: what begins otherwise was sealed with an older key. */
  readonly header: Uint8Array;
  /** @throws SealError when it was changed, belongs elsewhere, or its key is no longer known */
  open(sealed: Uint8Array, context: string): string;
}

/** What was sealed cannot be opened. Says why, and holds no secret. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * A sealer with AES-256-GCM (NIST SP 800-38D) and random 96-bit nonces: change the key before
 * four thousand million values.
 * @param keys `id:base64 of 32 bytes`, several with commas between: the first seals, all open.
 *   To rotate put a new one in front; to retire one take it away
 * @throws TypeError when the text is not that; never shows the key
 */
export function createSealer(keys: string): Sealer {
  const ring = parseKeys(keys);
  const [first] = ring;
  if (!first) throw new TypeError('sealing keys: at least one is needed');
  const [writeId, writeKey] = first;
  const writeHeader = Buffer.concat([
    Buffer.from([VERSION, writeId.length]),
    Buffer.from(writeId, 'ascii'),
  ]);

  return {
    header: writeHeader,
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, writeKey, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(additionalData(writeHeader, context));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([writeHeader, nonce, text, cipher.getAuthTag()]);
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const headerBytes = 2 + (bytes[1] ?? 0);
      if (bytes[0] !== VERSION || bytes.length < headerBytes + NONCE_BYTES + TAG_BYTES) {
        throw new SealError('not a sealed value');
      }
      const header = bytes.subarray(0, headerBytes);
      const key = ring.get(header.toString('latin1', 2));
      if (!key) throw new SealError('sealed with a key that is no longer known');
      const nonce = bytes.subarray(headerBytes, headerBytes + NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(additionalData(header, context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = bytes.subarray(headerBytes + NONCE_BYTES, -TAG_BYTES);
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealError('changed, or sealed for another place', { cause });
      }
    },
  };
}

/** The header carries its own length, so header and context cannot run into each other. */
function additionalData(header: Buffer, context: string): Buffer {
  return Buffer.concat([header, Buffer.from(context, 'utf8')]);
}

function parseKeys(keys: string): Map<string, Buffer> {
  const ring = new Map<string, Buffer>();
  for (const entry of keys.split(',')) {
    const [id = '', base64 = ''] = entry.trim().split(':', 2);
    if (!KEY_ID.test(id)) throw new TypeError('sealing keys: an id is 1 to 32 of A-Z a-z 0-9 _ -');
    if (ring.has(id)) throw new TypeError(`sealing keys: "${id}" is there twice`);
    const key = Buffer.from(base64, 'base64');
    if (key.length !== KEY_BYTES || key.toString('base64') !== base64) {
      throw new TypeError(`sealing keys: "${id}" is not the base64 of 32 bytes`);
    }
    ring.set(id, key);
  }
  return ring;
}
