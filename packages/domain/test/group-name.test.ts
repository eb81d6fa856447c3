import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupName, OPERATOR_GROUP, parseGroupName, readGroups } from '../src/group-name.ts';
import { type TenantId, toId } from '../src/ids.ts';
import { lowerRole, ROLES } from '../src/role.ts';

/** Any UTF-16 code unit, halves of pairs included. */
const CHARACTER = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const TENANT = toId<TenantId>('0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11');
const OTHER = toId<TenantId>('0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a12');
const HEX = '0199c5f06c1e7d4a9a510f6f3f0f8a11';

const tenantIds = fc.uuid().map((value) => toId<TenantId>(value));
const roles = fc.constantFrom(...ROLES);

describe('the grammar of a group name', () => {
  it('is t_, 32 hex digits, a colon and a base role', () => {
    expect(groupName(TENANT, 'admin')).toBe(`t_${HEX}:admin`);
    expect(parseGroupName(`t_${HEX}:admin`)).toEqual({ tenantId: TENANT, role: 'admin' });
  });

  it('comes back the same from every tenant and role', () => {
    fc.assert(
      fc.property(tenantIds, roles, (tenantId, role) => {
        expect(parseGroupName(groupName(tenantId, role))).toEqual({ tenantId, role });
      }),
    );
  });

  it('parses nothing that it would not write', () => {
    const near = fc.tuple(fc.stringMatching(/^.?t_.{0,40}:.{0,8}$/)).map(([name]) => name);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: CHARACTER }), near), (name) => {
        const parsed = parseGroupName(name);
        if (parsed) expect(groupName(parsed.tenantId, parsed.role)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  it('breaks with any single character changed, added or taken away', () => {
    const name = groupName(TENANT, 'owner');
    fc.assert(
      fc.property(
        fc.nat(name.length - 1),
        fc.string({ unit: CHARACTER, maxLength: 2 }),
        (at, by) => {
          const changed = name.slice(0, at) + by + name.slice(at + 1);
          const parsed = parseGroupName(changed);
          if (parsed) expect(groupName(parsed.tenantId, parsed.role)).toBe(changed);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['upper-case hex', `t_${HEX.toUpperCase()}:owner`],
    ['an upper-case role', `t_${HEX}:Owner`],
    ['an upper-case T', `T_${HEX}:owner`],
    ['a leading space', ` t_${HEX}:owner`],
    ['a trailing space', `t_${HEX}:owner `],
    ['a trailing line feed', `t_${HEX}:owner\n`],
    ['a second line', `t_${HEX}:owner\nt_${HEX}:owner`],
    ['a hyphenated id', `t_${TENANT}:owner`],
    ['31 digits', `t_${HEX.slice(1)}:owner`],
    ['33 digits', `t_${HEX}0:owner`],
    ['an unknown role', `t_${HEX}:superuser`],
    ['no role', `t_${HEX}:`],
    ['two roles', `t_${HEX}:owner:admin`],
    ['a full-width colon', `t_${HEX}：owner`],
    ['a Cyrillic o', `t_${HEX}:оwner`],
    ['a full-width digit', `t_０${HEX.slice(1)}:owner`],
    ['a zero-width space', `t_${HEX}:\u200bowner`],
    ['a long s', `t_${HEX}:vie\u017fwer`],
    ['the empty text', ''],
  ])('takes no %s', (_, name) => {
    expect(parseGroupName(name)).toBeNull();
  });
});

describe('the groups of a token', () => {
  it('give one role for each tenant, and the staff mark', () => {
    const claims = readGroups([
      groupName(TENANT, 'admin'),
      groupName(OTHER, 'viewer'),
      OPERATOR_GROUP,
    ]);
    expect([...claims.roles]).toEqual([
      [TENANT, 'admin'],
      [OTHER, 'viewer'],
    ]);
    expect(claims).toMatchObject({ operator: true, ignored: [], ambiguous: [] });
  });

  it('PE-14 two roles in one tenant give the lowest, whatever their order, and are told', () => {
    fc.assert(
      fc.property(fc.array(roles, { minLength: 1, maxLength: 6 }), (held) => {
        const claims = readGroups(held.map((role) => groupName(TENANT, role)));
        const lowest = held.reduce((low, role) => lowerRole(low, role) ?? role);
        expect(claims.roles.get(TENANT)).toBe(lowest);
        expect(claims.ambiguous).toEqual(new Set(held).size > 1 ? [TENANT] : []);
      }),
    );
  });

  it('give nothing for names outside the grammar, and list them', () => {
    const odd = ['admins', 'Platform:Operator', 'platform:operator ', `t_${HEX}:OWNER`];
    const claims = readGroups(odd);
    expect(claims.roles.size).toBe(0);
    expect(claims.operator).toBe(false);
    expect(claims.ignored).toEqual(odd);
  });

  it('of a hundred tenants are all read', () => {
    const names = fc
      .sample(tenantIds, 100)
      .map((tenantId, turn) => groupName(tenantId, ROLES[turn % 4] ?? 'viewer'));
    expect(readGroups(names).roles.size).toBe(new Set(names).size);
  });
});
