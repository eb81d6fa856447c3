import { describe, expect, it } from 'vitest';
import { attribute } from '@gatehouse/testing/saml-idp';
import { check, MINUTE, NOW, respond } from './saml-lab.ts';

const EMAIL = attribute('email', 'alice@a.test');

async function read(attributes: string, context?: string) {
  const result = await check(
    respond({ attributes: EMAIL + attributes, ...(context ? { context } : {}) }),
  );
  if (result.outcome === 'refused') throw new Error(result.failure.code);
  return result.assertion;
}

describe('groups', () => {
  it('FE-56 are handed on as they were named, whatever they are called', async () => {
    const names = ['owner', 'platform:operator', 't_00000000000000000000000000000000:owner'];
    const { groups } = await read(attribute('groups', ...names, 'owner'));
    expect(groups).toEqual({ known: true, values: names });
  });

  it('FE-57 are unknown, not none, when they are missing or too many', async () => {
    expect((await read('')).groups).toEqual({ known: false, reason: 'missing' });
    const link = attribute('http://schemas.microsoft.com/claims/groups.link', 'https://x.test');
    expect((await read(link)).groups).toEqual({ known: false, reason: 'overage' });
    const both = await read(link + attribute('groups', 'staff'));
    expect(both.groups).toEqual({ known: false, reason: 'overage' });
    const many = await read(
      attribute('groups', ...Array.from({ length: 2001 }, (_, i) => `g${i}`)),
    );
    expect(many.groups).toEqual({ known: false, reason: 'overage' });
    expect((await read(attribute('groups'))).groups).toEqual({ known: true, values: [] });
  });

  it('leave out what no mapping can name', async () => {
    const { groups } = await read(attribute('groups', 'a&#10;b', 'x'.repeat(257), 'staff'));
    expect(groups).toEqual({ known: true, values: ['staff'] });
  });
});

describe('factors', () => {
  const METHODS = 'http://schemas.microsoft.com/claims/authnmethodsreferences';
  it.each([
    ['https://refeds.org/profile/mfa', '', true],
    ['http://schemas.microsoft.com/claims/multipleauthn', '', true],
    [undefined, attribute(METHODS, 'http://schemas.microsoft.com/claims/multipleauthn'), true],
    ['urn:oasis:names:tc:SAML:2.0:ac:classes:Password', '', false],
    [undefined, attribute(METHODS, 'http://schemas.xmlsoap.org/password'), false],
    [undefined, attribute('amr', 'mfa'), false],
  ])('%s, %s: %s', async (context, attributes, mfa) => {
    expect((await read(attributes, context)).mfa).toBe(mfa);
  });
});

describe('a fresh sign-in that was asked for', () => {
  const since = { answer: { authenticatedSince: NOW } };
  it('passes when it was one', async () => {
    expect(await check(respond({ authnInstant: NOW - MINUTE }), since)).toMatchObject({
      assertion: { authnInstant: NOW - MINUTE },
    });
  });

  it('MF-20 is refused when the identity provider skipped it, or does not say', async () => {
    expect(await check(respond({ authnInstant: NOW - 10 * MINUTE }), since)).toMatchObject({
      failure: { stage: 'time', code: 'authentication_too_old' },
    });
    expect(await check(respond({ authnInstant: undefined }), since)).toMatchObject({
      failure: { stage: 'time', code: 'authentication_time_missing' },
    });
    expect(await check(respond({ authnInstant: undefined }))).toMatchObject({
      assertion: { authnInstant: null },
    });
  });
});
