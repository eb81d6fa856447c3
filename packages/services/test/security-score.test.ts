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
  active: 4,
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
  active: 4,
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

  it('gives a part for a part, rounded down, and says of how many', () => {
    expect(points({ ...nothing, connections: 1, ssoPolicy: 'optional' }, 'sso')).toBe(7);
    expect(points({ ...nothing, ssoPolicy: 'required' }, 'sso')).toBe(0);
    expect(points({ ...nothing, maxHours: 8 }, 'sessions')).toBe(7);
    expect(points({ ...everything, active: 100_000, withoutMfa: 1 }, 'factors')).toBe(9);
    expect(points({ ...everything, active: 0 }, 'factors')).toBe(0);
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
