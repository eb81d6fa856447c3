import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashSessionToken, isSessionToken, newSessionToken } from '../src/session-token.ts';
import { signOutUrl } from '../src/sign-out-url.ts';

describe('session token', () => {
  it('is 256 bits, never the same', () => {
    const tokens = Array.from({ length: 1_000 }, newSessionToken);
    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) {
      expect(isSessionToken(token)).toBe(true);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    }
  });

  it('is kept as its SHA-256', () => {
    const token = newSessionToken();
    expect(hashSessionToken(token)).toEqual(createHash('sha256').update(token).digest());
  });

  it.each([
    undefined,
    '',
    'short',
    'x'.repeat(44),
    `${'x'.repeat(42)}\n`,
    'eyJhbGciOiJkaXIi.e30.x',
  ])('TF-31 is not %j', (value) => {
    expect(isSessionToken(value)).toBe(false);
  });
});

describe('signOutUrl', () => {
  it('names the client and where to come back to', () => {
    expect(
      signOutUrl({
        hostedUrl: 'https://pool.auth.eu-central-1.amazoncognito.com',
        clientId: 'abc',
        appOrigin: 'https://app.example',
      }),
    ).toBe(
      'https://pool.auth.eu-central-1.amazoncognito.com/logout?client_id=abc&logout_uri=https%3A%2F%2Fapp.example%2Fsign-in',
    );
  });
});
