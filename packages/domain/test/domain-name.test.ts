import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainFromEmail, normalizeDomain, parseClaimedDomain } from '../src/domain-name.ts';

const claim = (text: string, origin = 'https://app.gatehouse.example') =>
  parseClaimedDomain(text, origin);

describe('a domain in the form that is compared', () => {
  it.each([
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['bücher.example.', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    [' A.Test\t', 'a.test'],
    ['faß.de', 'xn--fa-hia.de'],
  ])('DV-10 %j is %j', (text, name) => {
    expect(normalizeDomain(text)).toBe(name);
    expect(claim(text)).toEqual({ name });
  });

  it('DV-10 look-alikes stay different', () => {
    expect(normalizeDomain('аррӏе.example')).not.toBe(normalizeDomain('apple.example'));
  });

  it.each([
    '',
    '.',
    'a..b',
    'a.test..',
    '-a.test',
    'a_b.test',
    `${'a'.repeat(64)}.test`,
    `${'a.'.repeat(127)}test`,
    'ann@a.test',
    'https://a.test',
    'a.test/x',
    'a.test:53',
    'a.test\u0000',
  ])('refuses %j', (text) => {
    expect(normalizeDomain(text)).toBeNull();
  });

  it('is plain, and stays as it is when normalised again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: 'grapheme' })), (text) => {
        const once = normalizeDomain(text);
        if (once === null) return;
        expect(once).toMatch(/^[a-z0-9.-]{3,253}$/);
        expect(normalizeDomain(once)).toBe(once);
      }),
    );
  });
});

describe('what a tenant may claim', () => {
  it.each([
    ['gmail.com', 'public_mail'],
    ['Posteo.DE', 'public_mail'],
    ['mail.gmx.de', 'public_mail'],
    ['co.uk', 'public_suffix'],
    ['com', 'public_suffix'],
    ['github.io', 'public_suffix'],
    ['localhost', 'not_a_domain'],
    ['mail.localhost', 'not_a_domain'],
    ['intranet', 'not_a_domain'],
    ['1.2.3.4', 'not_a_domain'],
    ['0x7f.1', 'not_a_domain'],
    ['[::1]', 'not_a_domain'],
    ['a.123', 'not_a_domain'],
    ['gatehouse.example', 'own'],
    ['app.gatehouse.example', 'own'],
    ['mail.gatehouse.example', 'own'],
  ])('DV-09 %s is not', (text, fault) => {
    expect(claim(text)).toEqual({ fault });
  });

  it('DV-11 a subdomain is a domain of its own', () => {
    expect(claim('sub.a.test')).toEqual({ name: 'sub.a.test' });
    expect(claim('customer.github.io')).toEqual({ name: 'customer.github.io' });
    expect(domainFromEmail('ann@sub.a.test')).toBe('sub.a.test');
  });

  it('on a machine of its own, where the app has no domain, any', () => {
    expect(claim('a.test', 'http://localhost:3000')).toEqual({ name: 'a.test' });
  });
});
