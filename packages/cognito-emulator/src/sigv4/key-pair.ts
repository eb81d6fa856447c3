import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyPair } from './verify-signature.ts';

const FILE = 'credentials.json';
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

/** The key pair of a folder; made at the first call, when `isNew` is true. */
export function keptKeyPair(folder: string): { pair: KeyPair; isNew: boolean; file: string } {
  const file = join(folder, FILE);
  const isNew = !existsSync(file);
  if (isNew) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(createKeyPair(), undefined, 2), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  return { pair: JSON.parse(readFileSync(file, 'utf8')) as KeyPair, isNew, file };
}
