import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto';

import { sessionClaims, type SessionClaims } from './session-claims.ts';

export type { SessionClaims } from './session-claims.ts';

/** Temporary credentials as STS hands them out. */
export interface TemporaryCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/** A session token that is not taken: `invalid` (not ours, changed, of another key id) or `expired`. */
export class SessionTokenError extends Error {
  override readonly name = 'SessionTokenError';
  readonly code: 'invalid' | 'expired';
  constructor(code: 'invalid' | 'expired') {
    super(`session token: ${code}`);
    this.code = code;
  }
}

export interface CredentialsOptions {
  /** 32 bytes, shared by every service of the local stack. */
  readonly key: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Issues and reads temporary credentials, without keeping any of them. */
export interface Credentials {
  /** Credentials for a session; whoever has the token cannot read or change its claims. */
  issue(claims: SessionClaims): TemporaryCredentials;
  /** The session behind a pair of key id and token. @throws SessionTokenError */
  open(accessKeyId: string, sessionToken: string): SessionClaims;
  /** The secret that belongs to a key id. */
  getSecret(accessKeyId: string): string;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Credentials whose state is sealed into their session token. */
export function createCredentials({ key, now = Date.now }: CredentialsOptions): Credentials {
  if (key.length !== 32) throw new TypeError('the key of temporary credentials has 32 bytes');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
  const [sealingKey, signingKey] = [derive('session token'), derive('secret access key')];

  const getSecret = (accessKeyId: string) =>
    createHmac('sha256', signingKey)
      .update(accessKeyId)
      .digest()
      .subarray(0, 30)
      .toString('base64');

  function seal(claims: SessionClaims, accessKeyId: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, sealingKey, iv);
    // A token goes with its own key id only.
    cipher.setAAD(Buffer.from(accessKeyId));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(claims), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  function unseal(token: string, accessKeyId: string): unknown {
    const bytes = Buffer.from(token, 'base64');
    if (bytes.length <= IV_BYTES + TAG_BYTES || bytes.toString('base64') !== token) {
      throw new SessionTokenError('invalid');
    }
    const decipher = createDecipheriv(ALGORITHM, sealingKey, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(accessKeyId));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const sealed = bytes.subarray(IV_BYTES + TAG_BYTES);
    try {
      return JSON.parse(
        Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8'),
      );
    } catch {
      throw new SessionTokenError('invalid');
    }
  }

  return {
    getSecret,
    issue(claims) {
      const letters = Array.from({ length: 16 }, () => BASE32.charAt(randomInt(BASE32.length)));
      const accessKeyId = `ASIA${letters.join('')}`;
      return {
        accessKeyId,
        secretAccessKey: getSecret(accessKeyId),
        sessionToken: seal(sessionClaims.parse(claims), accessKeyId),
        expiresAt: claims.expiresAt,
      };
    },
    open(accessKeyId, sessionToken) {
      const claims = sessionClaims.parse(unseal(sessionToken, accessKeyId));
      if (claims.expiresAt * 1000 <= now()) throw new SessionTokenError('expired');
      return claims;
    },
  };
}
