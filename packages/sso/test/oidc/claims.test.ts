import { describe, expect, it } from 'vitest';
import { claiming, connection, createForgedIdp, getVerdict, NOW } from './forged-idp.ts';

const now = Math.floor(NOW / 1000);

async function read(claims: Record<string, unknown>, more = {}) {
  const result = await createForgedIdp(claiming(claims)).check(more);
  if (result.outcome === 'refused') throw new Error(result.failure.code);
  return result.assertion;
}

describe('groups', () => {
  it('FE-56 are handed on as they were named', async () => {
    const groups = ['owner', 'platform:operator'];
    expect((await read({ groups })).groups).toEqual({ known: true, values: groups });
    expect((await read({ groups: 'staff' })).groups).toEqual({ known: true, values: ['staff'] });
    expect((await read({ groups: [] })).groups).toEqual({ known: true, values: [] });
  });

  it.each([
    [{}, 'missing'],
    [{ groups: null }, 'missing'],
    [{ groups: [{ id: 'staff' }] }, 'missing'],
    [{ _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'x' } } }, 'overage'],
    [{ hasgroups: true }, 'overage'],
    [{ hasgroups: 'true', groups: ['staff'] }, 'overage'],
  ])('FE-57 are unknown, not none: %j', async (claims, reason) => {
    expect((await read(claims)).groups).toEqual({ known: false, reason });
  });
});

describe('factors', () => {
  it.each([
    [['mfa'], true],
    [['pwd', 'otp'], true],
    [['pin', 'swk'], true],
    [['hwk', 'fpt'], true],
    [['pwd'], false],
    [['otp'], false],
    [['pwd', 'kba'], false],
    [undefined, false],
    [['constructor', 'pwd'], false],
  ])('%j: %s', async (amr, mfa) => {
    expect((await read({ amr })).mfa).toBe(mfa);
  });
});

describe('a fresh sign-in that was asked for', () => {
  it('passes when it was one', async () => {
    const { authnInstant } = await read({ auth_time: now - 60 }, { authenticatedSince: NOW });
    expect(authnInstant).toBe((now - 60) * 1000);
  });

  it.each([
    [{ auth_time: now - 600 }, 'time authentication_too_old'],
    [{}, 'time authentication_time_missing'],
    [{ auth_time: 'now' }, 'time time_invalid'],
  ])('MF-20 %j is refused', async (claims, verdict) => {
    expect(await getVerdict(claiming(claims), { authenticatedSince: NOW })).toBe(verdict);
  });
});

describe('addresses', () => {
  it.each([
    [{ email_verified: true }, true],
    [{ email_verified: 'true' }, true],
    [{ email_verified: false }, false],
    [{ email_verified: 1 }, false],
    [{}, null],
  ])('%j', async (claims, verified) => {
    expect((await read(claims)).emailVerified).toBe(verified);
  });

  it('must be there, one, and plain', async () => {
    expect(await getVerdict(claiming({ email: [] as unknown }))).toBe('subject email_missing');
    expect(await getVerdict(claiming({ email: 'alice' }))).toBe('subject email_invalid');
    expect(await getVerdict(claiming({ email: ['a@a.test', 'b@a.test'] }))).toBe(
      'subject email_several',
    );
  });
});

describe('Google', () => {
  const issuer = 'https://accounts.google.com';
  const google = { issuer, hostedDomains: ['a.test'] };
  it.each([
    [{ iss: issuer, hd: 'a.test' }, 'accepted alice-1'],
    [{ iss: issuer, hd: 'b.test' }, 'domain hosted_domain_mismatch'],
    [{ iss: issuer }, 'domain hosted_domain_missing'],
  ])('%j: %s', async (claims, verdict) => {
    expect(await getVerdict(claiming(claims), google)).toBe(verdict);
  });

  it('is asked for its domain whatever the connection says', async () => {
    const unset = { issuer, hostedDomains: null };
    expect(await getVerdict(claiming({ iss: issuer, hd: 'a.test' }), unset)).toBe(
      'domain hosted_domain_mismatch',
    );
    expect(connection.hostedDomains).toBeNull();
    expect(await getVerdict(claiming({}))).toBe('accepted alice-1');
  });
});
