import { ROLES } from '@gatehouse/domain/role';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessFacts, explain } from '../src/explain.ts';
import { ALL_PERMISSIONS, type Permission } from '../src/permissions.ts';
import { effectivePermissions, keyPermissions } from '../src/role-table.ts';

const facts = (changes: Partial<AccessFacts> = {}): AccessFacts => ({
  permission: 'projects:create',
  membership: { role: 'member', status: 'active', customRole: null },
  claimRole: 'member',
  ...changes,
});
const codes = (changes: Partial<AccessFacts>) => {
  const { allowed, steps } = explain(facts(changes));
  return [allowed, ...steps.filter(({ passed }) => !passed).map(({ code }) => code)];
};
const custom = (...permissions: Permission[]) =>
  ({ role: 'member', status: 'active', customRole: { name: 'Support', permissions } }) as const;

describe('why can’t I?', () => {
  it.each<[string, Partial<AccessFacts>, unknown[]]>([
    ['nothing is in the way', {}, [true]],
    ['no member', { membership: null, claimRole: null }, [false, 'membership.none']],
    [
      'deactivated',
      { membership: { role: 'member', status: 'deactivated', customRole: null } },
      [false, 'membership.deactivated'],
    ],
    ['Cognito does not have it yet', { claimRole: null }, [false, 'claim.none']],
    ['Cognito has less', { claimRole: 'viewer' }, [false, 'role.lacks']],
    ['Cognito has more', { claimRole: 'owner' }, [true]],
    ['the role lacks it', { permission: 'audit:read' }, [false, 'role.lacks']],
    [
      'the custom role omits it',
      { membership: custom('tenant:read') },
      [false, 'custom_role.omits'],
    ],
    ['the custom role lists it', { membership: custom('projects:create') }, [true]],
    ['a program lacks it', { granted: ['projects:read'] }, [false, 'program.not_given']],
    ['above one’s own', { aboveCeiling: true }, [false, 'ceiling.above']],
    ['below one’s own', { aboveCeiling: false }, [true]],
    ['the last owner', { lastOwner: true }, [false, 'owner.last']],
    ['an old sign-in', { staleSignIn: true }, [false, 'sign_in.stale']],
    ['all rules kept', { lastOwner: false, staleSignIn: false }, [true]],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('names what is missing, and who may', () => {
    const { steps } = explain(facts({ permission: 'audit:read' }));
    expect(steps.at(-1)?.names).toEqual({ role: 'member', needs: 'admin' });
    const omitted = explain(facts({ membership: custom('tenant:read') }));
    expect(omitted.steps.at(-1)?.names).toEqual({ name: 'Support' });
  });

  it('never says otherwise than the decision itself', () => {
    const role = fc.constantFrom(...ROLES);
    const names = fc.subarray([...ALL_PERMISSIONS]);
    const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
    const cases = fc.record({
      permission: fc.constantFrom(...ALL_PERMISSIONS),
      row: role,
      claimRole: option(role),
      listed: option(names),
      granted: fc.option(names, { nil: undefined }),
    });
    fc.assert(
      fc.property(cases, ({ permission, row, claimRole, listed, granted }) => {
        const customRole = listed && { name: 'Any', permissions: listed };
        const membership = { role: row, status: 'active', customRole } as const;
        const own = effectivePermissions(claimRole, row, listed);
        const held = granted ? keyPermissions(granted, own) : own.permissions;
        const { allowed } = explain({ permission, membership, claimRole, granted });
        expect(allowed).toBe(held.has(permission));
      }),
    );
  });
});
