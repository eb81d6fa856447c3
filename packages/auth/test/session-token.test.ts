import { describe, expect, it } from 'vitest';
import { isSessionToken, newSessionToken } from '../src/session-token.ts';

describe('session token', () => {
  it('is 256 bits, never the same', () => {
    const tokens = Array.from({ length: 1_000 }, newSessionToken);
    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) {
      expect(isSessionToken(token)).toBe(true);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    }
  });

  it.each([
    undefined,
    '',
    'short',
    'x'.repeat(44),
    `${'x'.repeat(42)}\n`,
    `${'x'.repeat(42)}=`,
    'eyJhbGciOiJkaXIifQ.e30.x',
  ])('TF-31 is not %j', (value) => {
    expect(isSessionToken(value)).toBe(false);
  });
});
