import { expect } from 'vitest';
import * as memberships from '../../src/repositories/memberships.ts';
import * as roles from '../../src/repositories/roles.ts';
import { ID, NEW_ID, UNUSED_ROLE, USER_ID } from '../twins.ts';
import { admin } from './twin-database.ts';
import type { Writes } from './writes.ts';

const MEMBER = { version: 1, role: 'member', status: 'active' } as const;

/** Memberships and custom roles. */
export const MEMBER_WRITES: Writes = {
  insertMembership: (tx, { id, stranger }) =>
    memberships.insertMembership(tx, {
      tenantId: id,
      userId: stranger,
      role: 'viewer',
      customRoleId: null,
      name: 'New',
      email: 'new@example.com',
      invitedBy: null,
      invitedByName: null,
      lastSignInAt: new Date(),
    }),
  updateDesired: (tx, { id }) =>
    memberships.updateDesired(
      tx,
      id,
      { userId: USER_ID, version: 1 },
      { role: 'admin', customRoleId: null },
    ),
  noteMfaReminders: (tx, { id }) =>
    memberships.noteMfaReminders(tx, id, { exceptId: ID, limit: 10 }),
  noteMfaWarnings: async (tx, { id }) => {
    const set = (policy: string, days: number) =>
      admin.query(
        'update tenants set mfa_policy = $1, mfa_grace_days = $2, mfa_policy_set_at = now()',
        [policy, days],
      );
    await set('required', 1);
    const warned = await memberships.noteMfaWarnings(tx, id, { days: [3], limit: 10 });
    expect(warned).not.toEqual([]);
    await admin.query(
      'update tenants set mfa_policy_set_at = null, mfa_grace_days = 0, mfa_policy = $1',
      ['off'],
    );
  },
  endSignIns: (tx, { id }) => memberships.endSignIns(tx, id, USER_ID),
  reassignHolders: (tx, { id }) =>
    memberships.reassignHolders(tx, id, ID, { role: 'viewer', customRoleId: null }),
  insertRole: (tx, { id }) =>
    roles.insertRole(tx, {
      tenantId: id,
      id: NEW_ID,
      name: 'New',
      description: '',
      base: 'viewer',
      permissions: ['tenant:read'],
    }),
  updateRole: (tx, { id }) =>
    roles.updateRole(tx, id, ID, { name: 'N', description: '', permissions: ['tenant:read'] }),
  deleteRole: (tx, { id }) => roles.deleteRole(tx, id, UNUSED_ROLE),
  deleteMembership: (tx, { id }) => memberships.deleteMembership(tx, id, USER_ID, 1),
  markApplied: (tx, { id }) => memberships.markApplied(tx, id, USER_ID, MEMBER),
  updateIdentity: (tx, { id }) =>
    memberships.updateIdentity(tx, id, USER_ID, {
      name: 'Ann',
      email: 'ann@example.com',
      mfa: true,
      avatar: null,
      lastSignInAt: new Date(),
    }),
};
