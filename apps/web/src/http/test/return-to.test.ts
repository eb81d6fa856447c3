import { describe, expect, it } from 'vitest';
import { safeReturnTo, signInHref } from '../return-to.ts';

describe('safeReturnTo', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example\t',
    '/\n/evil.example',
    '/a\\..\\..\\evil',
    'javascript:alert(1)',
    't/acme',
    '',
    `/${'a'.repeat(1_600)}`,
  ])('refuses %j', (value) => {
    expect(safeReturnTo(value)).toBe('/tenants');
  });

  it.each([
    '/api/v1/tenants/acme/members/export',
    '/api',
    '/t/../api/v1/tenants/acme/export',
    '/t/%2e%2e/api/v1/tenants/acme/export',
    '/%61pi/v1/tenants/acme/export',
    '/.//api/v1/tenants/acme/export',
    '/auth/sign-in?stepUp=1',
    '/%E0%A4%A',
  ])('H7: refuses %j, which is no page', (value) => {
    expect(safeReturnTo(value)).toBe('/tenants');
  });

  it.each(['/', '/t/acme', '/t/api/members', '/authors', '/t/acme/members?cursor=abc#invitations'])(
    'takes %j',
    (value) => {
      expect(safeReturnTo(value)).toBe(value);
    },
  );

  it('takes no list and no absence', () => {
    expect(safeReturnTo(['/t/acme', '/t/other'])).toBe('/tenants');
    expect(safeReturnTo(undefined, '/')).toBe('/');
  });
});

describe('signInHref', () => {
  it('encodes what it carries', () => {
    expect(signInHref('/t/acme?a=b&c=d', 'a+b@example.com')).toBe(
      '/auth/sign-in?returnTo=%2Ft%2Facme%3Fa%3Db%26c%3Dd&hint=a%2Bb%40example.com',
    );
  });
});
