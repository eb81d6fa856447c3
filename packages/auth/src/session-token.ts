import { randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new session token: 256 random bits in base64url, 43 characters. Only the browser keeps it. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** True for a text that has the form of a session token; anything else needs no look-up. */
export function isSessionToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}
