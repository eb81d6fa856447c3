import { describe, expect, it } from 'vitest';
import { getCurlExample } from '../curl-example.ts';

describe('the command that tries a key', () => {
  const key = { origin: 'https://app.example', slug: 'acme', token: 'gatehouse_abc' };

  it('asks for what the key may read', () => {
    expect(getCurlExample({ ...key, permissions: ['members:read', 'audit:read'] })).toBe(
      "curl -H 'Authorization: Bearer gatehouse_abc' 'https://app.example/api/v1/tenants/acme/members'",
    );
  });

  it('asks for the tenant where there is no list that it may read', () => {
    expect(getCurlExample({ ...key, permissions: ['projects:create'] })).toMatch(/tenants\/acme'$/);
  });
});
