import type { DomainError } from '@gatehouse/domain/errors';
import { type UserId } from '@gatehouse/domain/ids';
import { type Role, ROLES, roleRank } from '@gatehouse/domain/role';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { can, type Holder, requirePermission } from '../src/can.ts';
import {
  type HeldRole,
  mayGrant,
  programCeiling,
  requireMayGrant,
  requireWithinCeiling,
  wholeRole,
  withinCeiling,
} from '../src/ceiling.ts';
import { requireAnotherOwner } from '../src/last-owner.ts';
import { ALL_PERMISSIONS, KEY_PERMISSIONS, type Permission } from '../src/permissions.ts';
import { keyPermissions, ROLE_TABLE, type EffectiveRole } from '../src/role-table.ts';

const getCode = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a permission', () => {
  it('is held or refused with permission.denied, for every role and permission', () => {
    for (const role of ROLES) {
      const holder: Holder = { permissions: ROLE_TABLE[role] };
      for (const permission of ALL_PERMISSIONS) {
        const held = ROLE_TABLE[role].has(permission);
        expect(can(holder, permission)).toBe(held);
        expect(getCode(() => requirePermission(holder, permission))).toBe(
          held ? null : 'permission.denied',
        );
      }
    }
  });

  it('is a word of the table: another one does not compile', () => {
    const owner: Holder = { permissions: ROLE_TABLE.owner };
    // @ts-expect-error no such permission
    expect(can(owner, 'members:promote')).toBe(false);
    // @ts-expect-error no one makes a context out of loose text
    expect(() => can({ permissions: ['tenant:read'] }, 'tenant:read')).toThrow(TypeError);
  });
});

describe('the ceiling: no one grants or touches a role above their own', () => {
  const pairs = ROLES.flatMap((own) => ROLES.map((role) => ({ own, role })));

  it.each(pairs)('$own over $role', ({ own, role }) => {
    const within = roleRank(own) <= roleRank(role);
    const [mine, theirs] = [wholeRole(own), wholeRole(role)];
    expect(withinCeiling(mine, theirs)).toBe(within);
    expect(mayGrant(mine, theirs)).toBe(within);
    const code = within ? null : 'role.above_own';
    expect(getCode(() => requireWithinCeiling(mine, theirs))).toBe(code);
    expect(getCode(() => requireMayGrant(mine, theirs))).toBe(code);
  });

  it('holds for all roles that are named', () => {
    const [owner, admin, viewer] = [wholeRole('owner'), wholeRole('admin'), wholeRole('viewer')];
    expect(getCode(() => requireWithinCeiling(admin, viewer, owner))).toBe('role.above_own');
    expect(getCode(() => requireWithinCeiling(admin, owner, viewer))).toBe('role.above_own');
    expect(getCode(() => requireWithinCeiling(admin, viewer, admin))).toBeNull();
  });

  const custom = (role: Role, ...permissions: Permission[]): HeldRole => ({
    role,
    permissions: new Set(permissions),
  });

  it('a narrowed admin acts on members, on no admin who may more, and grants what they hold', () => {
    const own = custom('admin', 'tenant:read', 'members:read', 'members:invite');
    const peer = custom('admin', 'tenant:read', 'members:invite');
    const reader = custom('viewer', 'tenant:read', 'members:read');
    const cases: [HeldRole, boolean, boolean][] = [
      [peer, true, true],
      [own, true, true],
      [reader, true, true],
      [wholeRole('member'), true, false],
      [wholeRole('viewer'), true, false],
      [wholeRole('admin'), false, false],
      [custom('admin', 'tenant:read', 'audit:read'), false, false],
      [custom('owner', 'tenant:read'), false, false],
    ];
    for (const [other, within, grantable] of cases) {
      expect([withinCeiling(own, other), mayGrant(own, other)]).toEqual([within, grantable]);
    }
  });

  it('lets no one grant what they do not hold, whatever the bases', () => {
    const held = fc.record({
      role: fc.constantFrom(...ROLES),
      permissions: fc.subarray([...ALL_PERMISSIONS]).map((names) => new Set(names)),
    });
    fc.assert(
      fc.property(held, held, (own, granted) => {
        if (!mayGrant(own, granted)) return;
        expect([...granted.permissions].every((one) => own.permissions.has(one))).toBe(true);
        expect(roleRank(own.role)).toBeLessThanOrEqual(roleRank(granted.role));
      }),
    );
  });

  const standing: fc.Arbitrary<HeldRole> = fc
    .record({ role: fc.constantFrom(...ROLES), seed: fc.subarray([...ALL_PERMISSIONS]) })
    .map(({ role, seed }) => ({
      role,
      permissions: new Set(seed.filter((name) => ROLE_TABLE[role].has(name))),
    }));
  const program = (granted: readonly string[], maker: EffectiveRole) =>
    programCeiling(keyPermissions(granted, maker));

  it('H2: no program gives or touches a role that may more than it', () => {
    const granted = fc.oneof(
      fc.subarray([...ALL_PERMISSIONS]),
      fc.subarray([...ALL_PERMISSIONS]).map((more) => [...ROLE_TABLE.member, ...more]),
    );
    fc.assert(
      fc.property(granted, standing, standing, (names, maker, other) => {
        const own = program(names, maker);
        if (!withinCeiling(own, other) && !mayGrant(own, other)) return;
        for (const one of other.permissions) {
          expect(own.permissions.has(one)).toBe(true);
          expect(names).toContain(one);
          expect(maker.permissions.has(one)).toBe(true);
        }
        // Cognito's group names the base, so a program holds the whole of that too.
        for (const one of ROLE_TABLE[other.role]) expect(own.permissions.has(one)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('H2: a program with all that programs may hold reaches members, and no admin', () => {
    const full = program(KEY_PERMISSIONS, wholeRole('owner'));
    expect(ROLES.filter((role) => mayGrant(full, wholeRole(role)))).toEqual(['member', 'viewer']);
    expect(mayGrant(full, custom('admin', 'tenant:read'))).toBe(false);
    const inviter = program([...ROLE_TABLE.viewer, 'members:invite'], wholeRole('admin'));
    expect(ROLES.filter((role) => mayGrant(inviter, wholeRole(role)))).toEqual(['viewer']);
    const bare = program(['members:invite'], wholeRole('owner'));
    expect(ROLES.filter((role) => withinCeiling(bare, wholeRole(role)))).toEqual([]);
  });

  it('is the floor for someone without a role', () => {
    const nobody = { role: null, permissions: ROLE_TABLE.owner };
    for (const role of ROLES) {
      expect(withinCeiling(nobody, wholeRole(role))).toBe(false);
      expect(mayGrant(nobody, wholeRole(role))).toBe(false);
    }
  });
});

describe('the last owner', () => {
  const [ann, bob] = ['ann', 'bob'] as unknown as [UserId, UserId];

  it.each<[string, UserId[]]>([
    ['nobody is left', []],
    ['only they are left', [ann]],
    ['they are listed twice', [ann, ann]],
  ])('may not go when %s', (_, owners) => {
    expect(getCode(() => requireAnotherOwner(owners, ann))).toBe('member.last_owner');
  });

  it('may go when someone else is one', () => {
    expect(getCode(() => requireAnotherOwner([ann, bob], ann))).toBeNull();
    expect(getCode(() => requireAnotherOwner([bob], ann))).toBeNull();
  });
});
