import type { DomainError } from '@gatehouse/domain/errors';
import { type UserId } from '@gatehouse/domain/ids';
import { ROLES, roleRank } from '@gatehouse/domain/role';
import { describe, expect, it } from 'vitest';
import { can, type Holder, requirePermission } from '../src/can.ts';
import { requireWithinCeiling, withinCeiling } from '../src/ceiling.ts';
import { requireAnotherOwner } from '../src/last-owner.ts';
import { ALL_PERMISSIONS } from '../src/permissions.ts';
import { ROLE_TABLE } from '../src/role-table.ts';

const codeOf = (work: () => void): string | null => {
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
        expect(codeOf(() => requirePermission(holder, permission))).toBe(
          held ? null : 'permission.denied',
        );
      }
    }
  });

  it('is a word of the table: another one does not compile', () => {
    const owner: Holder = { permissions: ROLE_TABLE.owner };
    // @ts-expect-error no such permission
    expect(can(owner, 'members:promote')).toBe(false);
    // @ts-expect-error nobody makes a context out of loose text
    expect(() => can({ permissions: ['tenant:read'] }, 'tenant:read')).toThrow(TypeError);
  });
});

describe('the ceiling: nobody grants or touches a role above their own', () => {
  const pairs = ROLES.flatMap((own) => ROLES.map((role) => ({ own, role })));

  it.each(pairs)('$own over $role', ({ own, role }) => {
    const within = roleRank(own) <= roleRank(role);
    expect(withinCeiling(own, role)).toBe(within);
    expect(codeOf(() => requireWithinCeiling(own, role))).toBe(within ? null : 'role.above_own');
  });

  it('holds for all roles that are named', () => {
    expect(codeOf(() => requireWithinCeiling('admin', 'viewer', 'owner'))).toBe('role.above_own');
    expect(codeOf(() => requireWithinCeiling('admin', 'owner', 'viewer'))).toBe('role.above_own');
    expect(codeOf(() => requireWithinCeiling('admin', 'viewer', 'admin'))).toBeNull();
  });

  it('is the floor for somebody without a role', () => {
    for (const role of ROLES) expect(withinCeiling(null, role)).toBe(false);
  });
});

describe('the last owner', () => {
  const [ann, bob] = ['ann', 'bob'] as unknown as [UserId, UserId];

  it.each<[string, UserId[]]>([
    ['nobody is left', []],
    ['only they are left', [ann]],
    ['they are listed twice', [ann, ann]],
  ])('may not go when %s', (_, owners) => {
    expect(codeOf(() => requireAnotherOwner(owners, ann))).toBe('member.last_owner');
  });

  it('may go when somebody else is one', () => {
    expect(codeOf(() => requireAnotherOwner([ann, bob], ann))).toBeNull();
    expect(codeOf(() => requireAnotherOwner([bob], ann))).toBeNull();
  });
});
