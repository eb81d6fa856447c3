import { randomBytes } from 'node:crypto';

/** Long-lived credentials of the account itself. */
export interface KeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A secret of AWS has 40 characters. A short one is a default that others know as well. */
const MIN_SECRET_LENGTH = 32;

/** Makes a key pair that no one else has. */
export const createKeyPair = (): KeyPair => ({
  accessKeyId: `LKIA${randomBytes(8).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(30).toString('base64'),
});

/**
 * The pair as it was given.
 * @throws TypeError when the secret can be guessed
 */
export function requireKeyPair(pair: KeyPair): KeyPair {
  if (!/^\w{16,128}$/.test(pair.accessKeyId) || pair.secretAccessKey.length < MIN_SECRET_LENGTH) {
    throw new TypeError(
      `signatures are only worth checking with an access key of 16 letters or more and a secret of ${MIN_SECRET_LENGTH} characters or more`,
    );
  }
  return pair;
}
