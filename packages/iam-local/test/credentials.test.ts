import { describe, expect, it } from 'vitest';

import { createCredentials, type SessionClaims } from '../src/credentials/credentials.ts';

const NOW = Date.UTC(2026, 10, 29, 12);
const key = new Uint8Array(32).fill(1);
const now = () => NOW;
const claims: SessionClaims = {
  roleArn: 'arn:aws:iam::000000000000:role/member',
  sessionName: 'one',
  tags: { tenant: 'secret-tenant' },
  transitiveTagKeys: ['tenant'],
  sessionPolicies: [],
  guest: false,
  issuedAt: NOW / 1000,
  expiresAt: NOW / 1000 + 3600,
};

const error = (code: string) => expect.objectContaining({ name: 'SessionTokenError', code });

describe('temporary credentials', () => {
  const credentials = createCredentials({ key, now });
  const issued = credentials.issue(claims);

  it('have the form of AWS, and no two are alike', () => {
    expect(issued.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(issued.secretAccessKey).toHaveLength(40);
    expect(issued.expiresAt).toBe(claims.expiresAt);
    const next = credentials.issue(claims);
    for (const name of ['accessKeyId', 'secretAccessKey', 'sessionToken'] as const) {
      expect(next[name]).not.toBe(issued[name]);
    }
  });

  it('IP-29: are read by every service with the key, also after a restart, until they end', () => {
    const elsewhere = createCredentials({ key, now });
    expect(elsewhere.open(issued.accessKeyId, issued.sessionToken)).toEqual(claims);
    expect(elsewhere.getSecret(issued.accessKeyId)).toBe(issued.secretAccessKey);
    const lastSecond = createCredentials({ key, now: () => NOW + 3_599_999 });
    expect(lastSecond.open(issued.accessKeyId, issued.sessionToken)).toEqual(claims);
    const late = createCredentials({ key, now: () => NOW + 3_600_000 });
    expect(() => late.open(issued.accessKeyId, issued.sessionToken)).toThrow(error('expired'));
    const reset = createCredentials({ key: new Uint8Array(32).fill(2), now });
    expect(() => reset.open(issued.accessKeyId, issued.sessionToken)).toThrow(error('invalid'));
    expect(reset.getSecret(issued.accessKeyId)).not.toBe(issued.secretAccessKey);
  });

  it('say nothing of their session', () => {
    const token = Buffer.from(issued.sessionToken, 'base64').toString('latin1');
    expect(token).not.toContain('tenant');
  });

  it('a token with any bit changed, or of another key id, is refused', () => {
    const bytes = Buffer.from(issued.sessionToken, 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => credentials.open(issued.accessKeyId, changed.toString('base64'))).toThrow(
        error('invalid'),
      );
    }
    const other = credentials.issue(claims);
    expect(() => credentials.open(issued.accessKeyId, other.sessionToken)).toThrow(
      error('invalid'),
    );
    for (const token of ['', 'x', `${issued.sessionToken}=`, ` ${issued.sessionToken}`]) {
      expect(() => credentials.open(issued.accessKeyId, token)).toThrow(error('invalid'));
    }
  });

  it('are not issued with two tags that IAM could not tell apart, or from a short key', () => {
    expect(() => credentials.issue({ ...claims, tags: { tenant: 'a', Tenant: 'b' } })).toThrow();
    expect(() => createCredentials({ key: new Uint8Array(16) })).toThrow(/32 bytes/);
  });
});
