import { createHmac, randomBytes } from 'node:crypto';
import { sameText } from './same-text.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Seconds per code, and how many steps a clock may be off. Source: RFC 6238. */
const STEP_SECONDS = 30;
const DRIFT_STEPS = 1;

function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

function fromBase32(text: string): Buffer {
  let bits = '';
  for (const char of text) bits += ALPHABET.indexOf(char).toString(2).padStart(5, '0');
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  return Buffer.from(bytes);
}

/** A new secret for an authenticator app: 52 base32 characters, as Cognito's. */
export const newTotpSecret = () => toBase32(randomBytes(32));

/** The six-digit code of a 30-second step. SHA-1, as every authenticator app expects. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The step of a moment in milliseconds. */
export const stepAt = (now: number) => Math.floor(now / 1000 / STEP_SECONDS);

/**
 * Finds the step that a code belongs to.
 * @param now milliseconds
 * @returns undefined when the code is wrong
 */
export function matchTotp(secret: string, code: string, now: number): number | undefined {
  const current = stepAt(now);
  for (let step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step += 1) {
    if (sameText(totpCode(secret, step), code)) return step;
  }
  return undefined;
}
