import { randomBytes, randomInt, randomUUID } from 'node:crypto';

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const lowerAlphanumeric = 'abcdefghijklmnopqrstuvwxyz0123456789';

function pick(alphabet: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 1) text += alphabet[randomInt(alphabet.length)];
  return text;
}

/** Nine characters as in a pool id, `{region}_XXXXXXXXX`. */
export const randomPoolSuffix = () => pick(alphanumeric, 9);
/** 26 lower-case alphanumerics, the form of a client id. */
export const randomClientId = () => pick(lowerAlphanumeric, 26);
/** 51 lower-case alphanumerics, the form of a client secret. */
export const randomClientSecret = () => pick(lowerAlphanumeric, 51);
/** A UUID, version 4. */
export const randomId = () => randomUUID();
/** A confirmation code of this many digits. */
export const randomCode = (digits: number) => String(randomInt(10 ** digits)).padStart(digits, '0');
/** URL-safe text of this many random bytes. */
export const randomToken = (bytes: number) => randomBytes(bytes).toString('base64url');

/** A temporary password that meets every character class, of at least this length. */
export function randomPassword(minimumLength: number): string {
  const classes = [
    'ABCDEFGHJKLMNPQRSTUVWXYZ',
    'abcdefghijkmnopqrstuvwxyz',
    '23456789',
    '!#%+-=?@_',
  ];
  const length = Math.max(12, minimumLength);
  const chars = classes.map((alphabet) => pick(alphabet, 1));
  while (chars.length < length) chars.push(pick(classes[randomInt(3)] as string, 1));
  for (let i = chars.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [chars[i], chars[j]] = [chars[j] as string, chars[i] as string];
  }
  return chars.join('');
}
