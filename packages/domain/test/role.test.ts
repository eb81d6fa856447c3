import { describe, expect, it } from 'vitest';
import { isRole, isStronger, lowerRole, type Role, ROLES, roleRank } from '../src/role.ts';

const pairs = ROLES.flatMap((a) => ROLES.map((b) => [a, b] as const));

describe('the order of roles', () => {
  it('is owner, admin, member, viewer', () => {
    expect(ROLES).toEqual(['owner', 'admin', 'member', 'viewer']);
    expect(ROLES.map(roleRank)).toEqual([0, 1, 2, 3]);
  });

  it('is strict and total: of two different roles exactly one is stronger', () => {
    for (const [a, b] of pairs) {
      expect([isStronger(a, b), isStronger(b, a)].filter(Boolean)).toHaveLength(a === b ? 0 : 1);
    }
  });

  it('knows no other word', () => {
    for (const word of ['Owner', 'superuser', '', null, undefined, 0, ['owner'], 'toString']) {
      expect(isRole(word)).toBe(false);
    }
    expect(ROLES.every(isRole)).toBe(true);
  });
});

describe('the lower of two roles is a meet', () => {
  const lower = (a: Role, b: Role) => lowerRole(a, b) as Role;

  it('is the one that is not stronger', () => {
    for (const [a, b] of pairs) {
      expect(roleRank(lower(a, b))).toBe(Math.max(roleRank(a), roleRank(b)));
    }
  });

  it('is the same both ways round, with itself, and in any grouping', () => {
    for (const [a, b] of pairs) {
      expect(lower(a, b)).toBe(lower(b, a));
      expect(lower(a, a)).toBe(a);
      for (const c of ROLES) expect(lower(lower(a, b), c)).toBe(lower(a, lower(b, c)));
    }
  });

  it('is none when either side says nothing', () => {
    for (const role of ROLES) {
      expect([lowerRole(role, null), lowerRole(null, role)]).toEqual([null, null]);
    }
    expect(lowerRole(null, null)).toBeNull();
  });
});
