import { newId, type ApiKeyId, type UserId } from '@gatehouse/domain/ids';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import { POOL_PROOF } from '@gatehouse/domain/proof';
import { describe, expect, it } from 'vitest';
import { hasRecentSignIn, requireRecentSignIn } from '../src/recent-sign-in.ts';

const NOW = 1_800_000_000_000;

function signedInAt(time: number): UserPrincipal {
  return {
    kind: 'user',
    userId: newId<UserId>(),
    email: 'ada@example.com',
    emailVerified: true,
    name: 'Ada',
    avatar: null,
    via: 'session',
    sessionId: null,
    authTime: new Date(time),
    proof: POOL_PROOF,
    claims: { roles: new Map(), operator: false, ignored: [], ambiguous: [] },
  };
}

describe('a recent sign-in', () => {
  it('PE-21 is at most ten minutes old', () => {
    expect(hasRecentSignIn(signedInAt(NOW), NOW)).toBe(true);
    expect(hasRecentSignIn(signedInAt(NOW - 600_000), NOW)).toBe(true);
    expect(hasRecentSignIn(signedInAt(NOW - 600_001), NOW)).toBe(false);
    expect(hasRecentSignIn(signedInAt(0), NOW)).toBe(false);
  });

  it('is demanded with a code of its own', () => {
    expect(() => requireRecentSignIn(signedInAt(NOW), NOW)).not.toThrow();
    expect(() => requireRecentSignIn(signedInAt(0), NOW)).toThrow(
      expect.objectContaining({ code: 'auth.step_up_required' }) as Error,
    );
  });

  it('is nothing that a program has', () => {
    const key = {
      kind: 'api_key',
      keyId: newId<ApiKeyId>(),
      creatorId: newId<UserId>(),
      name: 'deploy',
      granted: [],
    } as const;
    expect(hasRecentSignIn(key, NOW)).toBe(false);
    expect(hasRecentSignIn({ kind: 'system', name: 'worker' }, NOW)).toBe(false);
  });
});
