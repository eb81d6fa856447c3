import { randomBytes, randomInt, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import type { BackupCodeRow } from '@gatehouse/db/repositories/backup-codes';

/** How many codes a person has. */
export const BACKUP_CODES = 10;

/** Base 32 (RFC 4648, section 6): no digit that looks like a letter. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 16 characters of 5 bits are 80 bits: more than the 64 that NIST SP 800-63B-4 asks for. */
const LENGTH = 16;

/** 16 MiB and some 40 ms: OWASP, "Password Storage", for what is random already. */
const SCRYPT = { N: 2 ** 14, r: 8, p: 1 };

/** A new code as people see it: four groups of four. */
export function newBackupCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(32))).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** A code that was typed, without what people put between its letters; null for what cannot be one. */
export function parseBackupCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');
  return /^[A-Z2-7]{16}$/.test(letters) ? letters : null;
}

/** What is kept of a code. */
export async function hashBackupCode(code: string): Promise<BackupCodeRow> {
  const salt = new Uint8Array(randomBytes(16));
  return { id: randomUUID(), salt, hash: await digest(parseBackupCode(code) ?? '', salt) };
}

/** The one of them that was typed, or null. @param letters as `parseBackupCode` gives them */
export async function findBackupCode(
  codes: readonly BackupCodeRow[],
  letters: string,
): Promise<BackupCodeRow | null> {
  for (const code of codes) {
    if (timingSafeEqual(await digest(letters, code.salt), code.hash)) return code;
  }
  return null;
}

function digest(letters: string, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    scrypt(letters, salt, 32, SCRYPT, (error, key) => {
      if (error) reject(error);
      else resolve(new Uint8Array(key));
    });
  });
}
