import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../content-security-policy.ts';

const production = {
  nonce: 'bm9uY2U=',
  signInOrigin: 'https://sign-in.example',
  filesOrigin: null,
  dev: false,
  secure: true,
};

describe('contentSecurityPolicy', () => {
  it('lets nothing unsafe in, in production', () => {
    const policy = contentSecurityPolicy(production);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("script-src 'nonce-bm9uY2U=' 'strict-dynamic';");
    for (const part of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
      "form-action 'self' https://sign-in.example",
      'upgrade-insecure-requests',
    ]) {
      expect(policy.split('; ')).toContain(part);
    }
  });

  it('lets files be sent to their store and shown from it, and nothing else be there', () => {
    const before = contentSecurityPolicy(production).split('; ');
    const policy = contentSecurityPolicy({ ...production, filesOrigin: 'https://files.example' });
    expect(policy.split('; ').filter((part) => !before.includes(part))).toEqual([
      "img-src 'self' data: https://files.example",
      "connect-src 'self' https://files.example",
    ]);
  });

  it('leaves http alone on this machine', () => {
    expect(contentSecurityPolicy({ ...production, secure: false })).not.toContain('upgrade');
  });
});
