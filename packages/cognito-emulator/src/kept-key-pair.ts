import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyPair, type KeyPair } from '@gatehouse/iam-local/key-pair';

const FILE = 'credentials.json';

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
