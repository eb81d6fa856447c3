import { lowerRole, type Role, ROLES } from '@gatehouse/domain/role';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeRole } from '../src/ceiling.ts';
import { narrow } from '../src/custom-role.ts';
import {
  ALL_PERMISSIONS,
  isListedPermission,
  KEY_PERMISSIONS,
  type Permission,
} from '../src/permissions.ts';
import {
  effectivePermissions,
  keyPermissions,
  ROLE_TABLE,
  rolePermissions,
} from '../src/role-table.ts';

/** What each role can do, cell by cell: the specification, not a copy of the code. */
const TABLE = `
                        owner admin member viewer
  tenant:read             x     x     x      x
  tenant:rename           x     x     .      .
  tenant:secure           x     .     .      .
  tenant:delete           x     .     .      .
  sso:manage              x     .     .      .
  members:read            x     x     x      x
  members:invite          x     x     .      .
  members:change_role     x     x     .      .
  members:deactivate      x     x     .      .
  members:remove          x     x     .      .
  members:secure          x     x     .      .
  members:export          x     x     .      .
  roles:read              x     x     x      x
  roles:manage            x     x     .      .
  projects:read           x     x     x      x
  projects:create         x     x     x      .
  projects:rename         x     x     x      .
  projects:delete         x     x     x      .
  files:read              x     x     x      x
  files:write             x     x     x      .
  files:delete            x     x     .      .
  audit:read              x     x     .      .
  usage:read              x     x     .      .
  api_keys:manage         x     x     .      .
  api_clients:manage      x     x     .      .
  webhooks:manage         x     x     .      .
`;

const [heading = [], ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const cells = lines.flatMap(([permission, ...marks]) =>
  marks.map((mark, column) => ({
    permission: permission as Permission,
    role: heading[column] as Role,
    allowed: mark === 'x',
  })),
);

describe('what each role may do', () => {
  it('is specified for every permission and every role', () => {
    expect(heading).toEqual([...ROLES]);
    expect(lines.map(([permission]) => permission).toSorted()).toEqual(ALL_PERMISSIONS.toSorted());
    expect(cells).toHaveLength(ALL_PERMISSIONS.length * ROLES.length);
  });

  it.each(cells)('$role, $permission: $allowed', ({ role, permission, allowed }) => {
    expect(ROLE_TABLE[role].has(permission)).toBe(allowed);
  });

  it('grows with the role: a stronger one loses nothing', () => {
    for (const [index, role] of ROLES.entries()) {
      const weaker = ROLES[index + 1];
      const lost = [...(weaker ? ROLE_TABLE[weaker] : [])].filter(
        (one) => !ROLE_TABLE[role].has(one),
      );
      expect(lost).toEqual([]);
    }
  });

  it('names a permission as entity:action', () => {
    for (const permission of ALL_PERMISSIONS) expect(permission).toMatch(/^[a-z_]+:[a-z_]+$/);
  });
});

describe('effective permissions (decision D2)', () => {
  const sides = [...ROLES, null];
  const pairs = sides.flatMap((claim) => sides.map((row) => ({ claim, row })));
  const allows = (role: Role | null, permission: Permission) =>
    role !== null && ROLE_TABLE[role].has(permission);

  it.each(pairs)('claim $claim, row $row: what both allow', ({ claim, row }) => {
    const { role, permissions } = effectivePermissions(claim, row, null);
    expect([...permissions].toSorted()).toEqual(
      ALL_PERMISSIONS.filter((one) => allows(claim, one) && allows(row, one)).toSorted(),
    );
    expect(role).toBe(lowerRole(claim, row));
  });

  it('PE-08 PE-10 one side alone gives nothing, and a stale claim gives no more than the row', () => {
    expect(effectivePermissions('owner', null, null).permissions.size).toBe(0);
    expect(effectivePermissions(null, 'owner', null).permissions.size).toBe(0);
    expect(effectivePermissions('owner', 'viewer', null).permissions).toEqual(ROLE_TABLE.viewer);
  });
});

describe('a custom role', () => {
  const names = fc.subarray([...ALL_PERMISSIONS]);
  const role = fc.constantFrom(...ROLES);

  it('never gives more than its base, its list or the claim, whatever it lists', () => {
    fc.assert(
      fc.property(role, role, names, (claim, base, listed) => {
        const { permissions } = effectivePermissions(claim, base, listed);
        const wanted = listed.filter(
          (name) =>
            isListedPermission(name) && ROLE_TABLE[base].has(name) && ROLE_TABLE[claim].has(name),
        );
        expect([...permissions].toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  it('that lists nothing gives nothing, which is not the same as no custom role', () => {
    expect(effectivePermissions('owner', 'owner', []).permissions.size).toBe(0);
    expect(effectivePermissions('owner', 'owner', null).permissions).toEqual(ROLE_TABLE.owner);
  });

  it('gives nothing for a name that does not exist', () => {
    const listed = ['constructor', 'tenant:destroy', 'TENANT:READ', ''];
    expect(rolePermissions('owner', listed).size).toBe(0);
  });

  it('FE-65 never holds who signs people in, not even as a row that lists it', () => {
    const listed = ['tenant:read', 'sso:manage'] as const;
    expect([...rolePermissions('owner', listed)]).toEqual(['tenant:read']);
    const narrowed = () => narrow('owner', listed);
    expect(narrowed).toThrow(expect.objectContaining({ code: 'input.invalid' }) as Error);
  });

  it('is refused beyond its base, and without the tenant itself', () => {
    const beyond = () => narrow('viewer', ['tenant:read', 'projects:create']);
    expect(beyond).toThrow(expect.objectContaining({ code: 'input.invalid' }) as Error);
    const blind = () => narrow('viewer', ['projects:read']);
    expect(blind).toThrow(expect.objectContaining({ code: 'input.invalid' }) as Error);
    expect(narrow('viewer', ['projects:read', 'tenant:read', 'tenant:read'])).toEqual([
      'tenant:read',
      'projects:read',
    ]);
  });
});

describe('effective permissions of an API key', () => {
  it('are what it was given, as far as its creator still holds it', () => {
    for (const role of ROLES) {
      for (const permission of ALL_PERMISSIONS) {
        const held = ROLE_TABLE[role].has(permission) && KEY_PERMISSIONS.includes(permission);
        expect([...keyPermissions([permission], wholeRole(role))]).toEqual(
          held ? [permission] : [],
        );
      }
    }
  });

  it('never hold the making of keys or roles, nor a name that does not exist', () => {
    const names = [
      'api_keys:manage',
      'roles:manage',
      'sso:manage',
      'tenants:destroy',
      'constructor',
    ];
    expect(keyPermissions(names, wholeRole('owner')).size).toBe(0);
    expect(keyPermissions([], wholeRole('owner')).size).toBe(0);
  });

  it('go no further than the custom role of its creator', () => {
    const creator = effectivePermissions('admin', 'admin', ['tenant:read', 'projects:read']);
    const granted = ['projects:read', 'projects:create', 'members:invite'];
    expect([...keyPermissions(granted, creator)]).toEqual(['projects:read']);
  });
});
