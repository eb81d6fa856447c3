import { CHECK_WORTH } from '@gatehouse/domain/security-check';
import { scoreSecurity } from '@gatehouse/services/tenants';
import { describe, expect, it } from 'vitest';

const nothing = {
  mfaPolicy: 'off',
  ssoPolicy: 'off',
  idleMinutes: null,
  maxHours: null,
  connections: 0,
  domains: 0,
  withMfa: 0,
  withoutMfa: 4,
  owners: 1,
  breakGlass: 0,
  idleAdmins: 2,
  keys: 3,
  unusedKeys: 1,
} as const;

const everything = {
  mfaPolicy: 'required_unless_sso',
  ssoPolicy: 'required',
  idleMinutes: 15,
  maxHours: 8,
  connections: 1,
  domains: 1,
  withMfa: 1,
  withoutMfa: 0,
  owners: 2,
  breakGlass: 1,
  idleAdmins: 0,
  keys: 3,
  unusedKeys: 0,
} as const;

describe('the security score of a tenant', () => {
  const points = (facts: Parameters<typeof scoreSecurity>[0], id: keyof typeof CHECK_WORTH) =>
    scoreSecurity(facts).checks.find((check) => check.id === id)?.earned;

  it('is a hundred for everything, and what is safe by itself for nothing', () => {
    expect(scoreSecurity(everything).score).toBe(100);
    expect(scoreSecurity(nothing).score).toBe(CHECK_WORTH.breakGlass);
    expect(Object.values(CHECK_WORTH).reduce((sum, worth) => sum + worth, 0)).toBe(100);
  });

  it('counts who has a second factor only as far as it matters', () => {
    const times = CHECK_WORTH.factors - 1;
    for (let lacking = 1; lacking <= 60; lacking += 1) {
      for (let having = 0; having <= 12 * lacking; having += 1) {
        const counted = { ...everything, withMfa: having, withoutMfa: lacking };
        const upTo = { ...counted, withMfa: Math.min(having, times * lacking) };
        const right = Math.floor((CHECK_WORTH.factors * having) / (having + lacking));
        expect([points(counted, 'factors'), points(upTo, 'factors')]).toEqual([right, right]);
      }
    }
  });

  it('gives a part for a part, rounded down, and says of how many', () => {
    expect(points({ ...nothing, connections: 1, ssoPolicy: 'optional' }, 'sso')).toBe(7);
    expect(points({ ...nothing, ssoPolicy: 'required' }, 'sso')).toBe(0);
    expect(points({ ...nothing, maxHours: 8 }, 'sessions')).toBe(7);
    expect(points({ ...everything, withMfa: 0 }, 'factors')).toBe(0);
    expect(points({ ...everything, breakGlass: 0 }, 'breakGlass')).toBe(0);
    expect(scoreSecurity(nothing).checks.map(({ count }) => count)).toEqual([
      null,
      null,
      null,
      4,
      1,
      null,
      null,
      2,
      1,
    ]);
  });
});
